# Qui interroge dans une étude.
audit-act-set-sender = a indiqué qui interroge
sender-title = Qui interroge
sender-text = Les répondants lisent ceci sur leur première page, dans chaque courriel et dans chaque lettre. Sans cela, personne ne peut être invité.
sender-institution = Institution
sender-signature = Signature
sender-signature-hint = Nom et fonction de la personne qui signe.
sender-contact = Contact pour les questions sur l’étude
sender-logo = Logo
sender-logo-hint = PNG ou JPEG, 200 ko au plus. Facultatif.
sender-logo-gone = Retirer le logo
sender-saved = La page « Qui interroge » est enregistrée.
sender-fault-institution = Institution : veuillez saisir un nom de 200 caractères au plus
sender-fault-contact = Contact : veuillez saisir une ligne de 300 caractères au plus
sender-fault-signature = Signature : veuillez saisir un nom de 200 caractères au plus
sender-fault-logo = Logo : veuillez choisir un fichier PNG ou JPEG de 200 ko au plus
sender-asked-by = Enquête menée par
sender-write-to = Questions sur l’étude : { $contact }
