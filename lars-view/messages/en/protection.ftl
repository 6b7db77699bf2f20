# The rules of a study on personal data.
protection-ask = Questions about your data: { $contact }
protection-basis = Lawful basis
protection-basis-consent = Consent
protection-basis-none = Not set
protection-basis-other = Another one; the privacy notice names it
protection-basis-public-task = Task in the public interest
protection-contact = Whom to ask about one's data
protection-contact-hint = A name with a mail address or a telephone number, on one line, at most 300 characters.
protection-months = Months that answers are kept after the last wave closes
protection-months-hint = A whole number from 1 to 1200. Empty: there is no rule. The command "lars gdpr retention" erases what is past its time.
protection-no-end = The answers have no end yet: no months are set, or a wave has no closing time.
protection-save = Save
protection-saved = The rules are saved.
protection-text = These rules are in the file that respondents get of their own data; the contact also stands on their first and last page.
protection-title = Data protection
protection-until = The answers are kept until { $until }.
protection-wrong = Nothing was saved. Months must be a whole number from 1 to 1200 or empty, and the contact one line of at most 300 characters.
