# The standard questionnaire. These texts are copied into an edition when it is published.
questionnaire-introduction =
    Thank you for taking part. You will be asked about four kinds of partners: companies, research, public bodies and civil society, each in your region, elsewhere in your country and abroad.

    For each you give two ratings: what you expect of the cooperation, and what you experience. There are no right or wrong answers.
questionnaire-privacy =
    The study stores your answers, your group (company, research, public body or civil society) and when you answered. It does not store your name. Results are shown only for groups large enough that nobody can be recognised.

    Your answers are used for this study only. You can change them with your personal link until answering closes. If you have questions, contact the person who sent you the link.
questionnaire-consent = I have read this and agree to take part.
questionnaire-expectation = How much do you expect from cooperation with these partners?
questionnaire-experience = How much do you currently get out of this cooperation?
questionnaire-importance = How important is the cooperation to you?
questionnaire-low = very little
questionnaire-high = very much
questionnaire-no-contact = No contact
questionnaire-dont-know = Don't know
questionnaire-results = The results come when answering has closed. The person who invited you will tell you where to find them.
questionnaire-size = How many people work in your organisation?
questionnaire-size-micro = 1 to 9
questionnaire-size-small = 10 to 49
questionnaire-size-medium = 50 to 249
questionnaire-size-large = 250 or more
questionnaire-years = For how long have you worked with others on innovation in this field?
questionnaire-years-few = Less than 3 years
questionnaire-years-some = 3 to 10 years
questionnaire-years-many = More than 10 years
questionnaire-hinders = What hinders the cooperation most?
questionnaire-helps = What works well, and why?
questionnaire-open-hint = Please do not name individuals.
