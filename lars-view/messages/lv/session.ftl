# The end of a session: the warning before it, and what was typed or sent around it.
session-warning-title = Drīz sesija beigsies
session-warning-text = Šī lapa kādu laiku nav lietota. Lai aizsargātu datus, pēc dažām minūtēm sesija beigsies. Tas, ko uzrakstījāt, paliks šeit.
session-stay = Turpināt sesiju
session-ended-title = Sesija ir beigusies
session-ended-text = Lapa pārāk ilgi nav lietota. Tas, ko uzrakstījāt, bet nenosūtījāt, ir saglabāts šajā pārlūka logā. Lai turpinātu, piesakieties vēlreiz.
session-sign-in-again = Pieteikties vēlreiz
session-draft-title = Iepriekš rakstītais
session-draft-text = Kad jūsu iepriekšējā sesija beidzās, šajā lapā kaut kas bija uzrakstīts, bet nebija nosūtīts.
session-draft-back = Atgūt
session-draft-forget = Dzēst
session-held-title = Pieteikšanās ir atjaunota
session-held-text = Nosūtīto saņēmām pēc sesijas beigām (laiks: { $at }), tāpēc nekas netika saglabāts. Glabāsim to vienu stundu.
session-held-send = Nosūtīt tagad
session-held-forget = Dzēst
session-held-sign-in = Jūsu sesija beidzās, pirms nosūtījāt veidlapu. Nekas netika saglabāts, bet nosūtītais ir paturēts vienu stundu: piesakieties vēlreiz, un varēsiet to nosūtīt no jauna.
session-lost-sign-in = Jūsu sesija beidzās, pirms nosūtījāt veidlapu, un nekas netika saglabāts. Piesakieties vēlreiz un izdariet to no jauna.
