# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = An empty questionnaire
library-capacity = How well our region runs its smart specialisation strategy (self-assessment)
library-capacity-analysis = Our analysis of what holds back innovation and digitalisation is up to date.
library-capacity-cooperation = Companies, research, public bodies and civil society work together well in the entrepreneurial discovery process.
library-capacity-improvement = We take the measures that improve our research and innovation system.
library-capacity-institution = A competent body with staff and mandate is responsible for the strategy.
library-capacity-international = We cooperate with partners abroad in our priority areas.
library-capacity-introduction = Please judge how your region runs its smart specialisation strategy today. The seven statements follow the conditions that the European Union sets for such strategies. It takes about five minutes.
library-capacity-monitoring = Monitoring and evaluation show us whether the strategy works.
library-capacity-next = What should the region do next?
library-capacity-title = Your region's strategy
library-capacity-transition = We support companies and people in industrial transition.
library-relations-3 = Expectation and experience between three helices
library-relations-4 = Expectation and experience between four helices (the LARS questionnaire)
library-relations-5 = Expectation and experience between five helices, with the environment
library-relations-introduction =
    Thank you for taking part. You will be asked about several kinds of partners, each in your region, elsewhere in your country and abroad.

    For each you give two ratings: what you expect of the cooperation, and what you experience. There are no right or wrong answers.
library-scale-high = fully agree
library-scale-low = do not agree at all
library-seminar = Feedback on a seminar
library-seminar-apply = Will you use something of it in your work?
library-seminar-apply-no = No
library-seminar-apply-partly = In part
library-seminar-apply-yes = Yes
library-seminar-clear = What was said was clear.
library-seminar-introduction = Thank you for coming. Your feedback helps us to make the next meeting better. It takes two minutes.
library-seminar-learned = What was the most important thing you learned?
library-seminar-missing = What was missing?
library-seminar-title = The seminar
library-seminar-useful = The seminar was useful for my work.
