# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = Un questionnaire vide
library-capacity = La mise en œuvre de la stratégie de spécialisation intelligente par notre région (autoévaluation)
library-capacity-analysis = Notre analyse de ce qui freine l’innovation et la numérisation est à jour.
library-capacity-cooperation = Entreprises, recherche, organismes publics et société civile travaillent bien ensemble dans le processus de découverte entrepreneuriale.
library-capacity-improvement = Nous prenons les mesures qui améliorent notre système de recherche et d’innovation.
library-capacity-institution = Un organisme compétent, doté de personnel et d’un mandat, est responsable de la stratégie.
library-capacity-international = Nous coopérons avec des partenaires à l’étranger dans nos domaines prioritaires.
library-capacity-introduction = Veuillez évaluer la façon dont votre région met aujourd’hui en œuvre sa stratégie de spécialisation intelligente. Les sept énoncés reposent sur les conditions fixées par l’Union européenne pour ces stratégies. Cela prend environ cinq minutes.
library-capacity-monitoring = Le suivi et l’évaluation nous montrent si la stratégie fonctionne.
library-capacity-next = Que devrait faire la région ensuite ?
library-capacity-title = La stratégie de votre région
library-capacity-transition = Nous soutenons les entreprises et les personnes dans la transition industrielle.
library-relations-3 = Attentes et expérience entre trois groupes
library-relations-4 = Attentes et expérience entre quatre groupes (le questionnaire LARS)
library-relations-5 = Attentes et expérience entre cinq groupes, dont les organisations environnementales
library-relations-introduction =
    Merci de participer. Nous vous interrogerons sur plusieurs types de partenaires, dans votre région, ailleurs dans votre pays et à l’étranger.

    Pour chacun, vous donnez deux notes : ce que vous attendez de la coopération et ce que vous constatez dans les faits. Il n’y a ni bonnes ni mauvaises réponses.
library-scale-high = tout à fait d’accord
library-scale-low = pas du tout d’accord
library-seminar = Votre avis sur un séminaire
library-seminar-apply = Utiliserez-vous dans votre travail ce que vous y avez appris ?
library-seminar-apply-no = Non
library-seminar-apply-partly = En partie
library-seminar-apply-yes = Oui
library-seminar-clear = Ce qui a été dit était clair.
library-seminar-introduction = Merci de votre participation. Votre avis nous aide à améliorer la prochaine rencontre. Cela prend deux minutes.
library-seminar-learned = Qu’avez-vous appris de plus important ?
library-seminar-missing = Qu’est-ce qui a manqué ?
library-seminar-title = Le séminaire
library-seminar-useful = Le séminaire a été utile pour mon travail.
