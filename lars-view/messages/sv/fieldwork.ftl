# Vad man kan vänta sig före undersökningen.
fieldwork-title = Före enkäten
fieldwork-lead = Om alla i registret svarar: hur många celler som förblir dolda och hur små gap som kan ses.
fieldwork-registered = I registret
fieldwork-hidden = Dolda celler
fieldwork-gap = Minsta synliga gap
fieldwork-more = Svar för högst 10 % dolda
fieldwork-points = { $value } poäng
fieldwork-default = Antaget, eftersom det inte finns några svar ännu: { $contact } av bedömningarna är ”ingen kontakt” och { $unknown } ”vet inte”. Gap upptäcks med 80 % sannolikhet vid en standardavvikelse på { $deviation } poäng.
fieldwork-measured = Från svaren i den här installationen: { $contact } av bedömningarna är ”ingen kontakt” och { $unknown } ”vet inte”. Gap upptäcks med 80 % sannolikhet vid en standardavvikelse på { $deviation } poäng.
fieldwork-none = kan inte ses
