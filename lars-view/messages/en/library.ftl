# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = An empty questionnaire
library-capacity = How well our region runs its smart specialisation strategy (self-assessment)
library-capacity-analysis = Our analysis of what holds back innovation and digitalisation is up to date.
library-capacity-cooperation = Companies, research, public bodies and civil society work together well in the entrepreneurial discovery process.
library-capacity-improvement = We are taking action to improve our research and innovation system.
library-capacity-institution = A responsible body with staff and a mandate manages the strategy.
library-capacity-international = We cooperate with partners abroad in our priority areas.
library-capacity-introduction = Please assess how your region is running its smart specialisation strategy. The seven statements follow the criteria set by the European Union for such strategies. It takes about five minutes.
library-capacity-monitoring = Monitoring and evaluation show us whether the strategy works.
library-capacity-next = What should the region do next?
library-capacity-title = Your region's strategy
library-capacity-transition = We support companies and people in industrial transition.
library-relations-3 = Expectations and experience between three groups
library-relations-4 = Expectations and experience between four groups (the LARS questionnaire)
library-relations-5 = Expectations and experience between five groups, including environmental organisations
library-relations-introduction =
    Thank you for taking part. You will be asked about several kinds of partners, each in your region, elsewhere in your country and abroad.

    For each you give two ratings: what you expect of the cooperation, and what you experience. There are no right or wrong answers.
library-scale-high = fully agree
library-scale-low = do not agree at all
library-seminar = Feedback on a seminar
library-seminar-apply = Will you use anything from it in your work?
library-seminar-apply-no = No
library-seminar-apply-partly = In part
library-seminar-apply-yes = Yes
library-seminar-clear = The content was clear.
library-seminar-introduction = Thank you for coming. Your feedback helps us to make the next meeting better. It takes two minutes.
library-seminar-learned = What was the most important thing you learned?
library-seminar-missing = What was missing?
library-seminar-title = The seminar
library-seminar-useful = The seminar was useful for my work.
