# Organisations citées, et quels noms n’en font qu’une.

audit-act-joined-name = a rattaché une organisation citée
audit-act-parted-name = a annulé le rattachement d’une organisation
audit-act-read-named-organisations = a consulté les organisations citées
named-anonymous = L’étude est anonyme : les organisations citées ne figurent que dans le fichier des réponses.
named-caption = Organisations telles que les personnes interrogées les ont écrites
named-is = Est la même que
named-join = Rattacher
named-joined = Les organisations sont rattachées.
named-lead = Quelles organisations les personnes interrogées ont citées comme partenaires. Vous lisez cette page parce que vous pouvez exporter les réponses ; le journal d’audit le consigne. Un rattachement ne change aucune réponse : le nom rattaché vaut cette organisation dans le réseau.
named-name = Nom tel qu’écrit
named-none = Personne n’a encore cité d’organisation.
named-parted = Les organisations sont de nouveau distinctes.
named-times = Nombre de citations
named-title = Organisations citées
named-undo = Annuler
