# Partenaires cités et réseau d’organisations.

roster-add = Ajouter une organisation
roster-chart-description = Réseau d’organisations et de groupes. { $ties ->
        [one] { $tiesText } flèche va
        [many] { $tiesText } flèches vont
       *[other] { $tiesText } flèches vont
    } de qui cite vers qui est cité. Plus une flèche est large, plus la coopération est intense. Les formes pleines sont des organisations qui ont accepté d’être nommées, les contours sont des groupes. Le tableau donne tous les liens.
roster-chart-measure = Largeur de la flèche : intensité moyenne de la coopération, de 1 à 10. Forme pleine : organisations qui ont accepté d’être nommées. Contour : toutes les autres, par groupe.
roster-chart-name = Réseau d’organisations
roster-chart-title = Partenaire le plus cité : { $name } ({ $n ->
        [one] par { $nText } personne interrogée
        [many] par { $nText } personnes interrogées
       *[other] par { $nText } personnes interrogées
    })
roster-find = Chercher les noms dans le registre
roster-find-hint = À partir de trois lettres, des organisations du registre de cette étude sont proposées. Vous pouvez aussi saisir tout autre nom.
roster-found = Dans le registre :
roster-head-between = Intermédiarité (de 0 à 1)
roster-head-from = Qui cite
roster-head-named-by = Cité par (organisations et groupes)
roster-head-node = Organisation ou groupe
roster-head-strength = Intensité moyenne
roster-head-strengths = Somme des intensités moyennes
roster-head-to = Partenaire cité
roster-left = { $n ->
        [one] { $nText } organisation ou groupe ayant moins de liens n’est pas dessiné ; il figure dans le tableau.
        [many] { $nText } organisations et groupes ayant moins de liens ne sont pas dessinés ; ils figurent dans le tableau.
       *[other] { $nText } organisations et groupes ayant moins de liens ne sont pas dessinés ; ils figurent dans le tableau.
    }
roster-named = Le nom de mon organisation peut être affiché dans le réseau d’organisations
roster-named-hint = Les partenaires que vous citez ici et l’intensité de la coopération sont alors affichés aussi. Un partenaire n’apparaît sous son nom que s’il l’a lui-même accepté. Sans votre accord, votre organisation n’est comptée que dans son groupe.
roster-nodes-caption = Place dans le réseau
roster-none = Aucun lien de cette question ne peut être affiché.
roster-rule = Les organisations ne sont nommées qu’avec leur accord. Toutes les autres sont comptées par groupe ; un lien entre groupes est affiché à partir de { $least } personnes interrogées.
roster-table-caption = Liens entre organisations et groupes
roster-tie = { $from } → { $to } : intensité { $strength }, { $n ->
        [one] { $nText } personne interrogée
        [many] { $nText } personnes interrogées
       *[other] { $nText } personnes interrogées
    }
roster-whole = Part des liens existants parmi tous les liens possibles (densité) : { $density }. Part de ceux-ci qui vont dans les deux sens (réciprocité) : { $reciprocity }.
