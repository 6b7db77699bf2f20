# Who asks in a study.
audit-act-set-sender = set who asks
sender-title = Who asks
sender-text = Respondents read this on their first page, in every email and in every letter. Nobody can be invited without it.
sender-institution = Institution
sender-signature = Signature
sender-signature-hint = Name and post of the person who signs.
sender-contact = Contact for questions about the study
sender-logo = Logo
sender-logo-hint = PNG or JPEG, at most 200 kB. Optional.
sender-logo-gone = Remove the logo
sender-saved = Who asks is saved.
sender-fault-institution = Institution: please enter a name of at most 200 characters
sender-fault-contact = Contact: please enter one line of at most 300 characters
sender-fault-signature = Signature: please enter a name of at most 200 characters
sender-fault-logo = Logo: please choose a PNG or JPEG file of at most 200 kB
sender-asked-by = You are asked by
sender-write-to = Questions about the study: { $contact }
