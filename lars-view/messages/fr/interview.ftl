# Entretiens : remplir pour les personnes interrogées.
audit-act-decided-copy = a tranché entre un entretien et les réponses
audit-act-entered-answers = a rempli pour une personne interrogée
audit-act-kept-copy = a gardé un entretien à côté des réponses
audit-act-read-copy = a consulté un entretien à côté des réponses
audit-act-took-along = a emporté des entretiens sur un appareil
interview-title = Entretiens
interview-lead = Les parties prenantes que vous devez interroger. La personne pour qui vous remplissez le questionnaire donne d’abord son consentement, sur la première page ; il est noté que c’est vous qui l’avez rempli.
interview-none = Personne ne vous est attribué. Les attributions se font dans le registre des parties prenantes.
interview-begin = Remplir
interview-anonymous = Cette étude est anonyme, personne ne peut donc remplir pour d’autres.
