# The end of a session: the warning before it, and what was typed or sent around it.
session-warning-title = Votre session va bientôt prendre fin
session-warning-text = Cette page n’a pas été utilisée depuis un moment. Pour protéger les données, votre session prendra fin dans quelques minutes. Ce que vous avez écrit reste ici.
session-stay = Prolonger la session
session-ended-title = Votre session a pris fin
session-ended-text = La page n'a pas été utilisée pendant trop longtemps. Ce que vous avez écrit sans l'envoyer est gardé dans cette fenêtre du navigateur. Reconnectez-vous pour continuer.
session-sign-in-again = Se reconnecter
session-draft-title = Ce que vous aviez écrit
session-draft-text = À la fin de votre dernière session, quelque chose était écrit sur cette page mais n'avait pas été envoyé.
session-draft-back = Rétablir
session-draft-forget = Supprimer
session-held-title = Votre session est rouverte
session-held-text = Ce que vous avez envoyé le { $at } est arrivé après la fin de votre session, rien n'a donc été enregistré. Cela est gardé pendant une heure.
session-held-send = Envoyer maintenant
session-held-forget = Supprimer
session-held-sign-in = Votre session avait pris fin avant que vous n'envoyiez le formulaire. Rien n'a été enregistré, mais ce que vous avez envoyé est gardé pendant une heure : reconnectez-vous, et vous pourrez l'envoyer de nouveau.
session-lost-sign-in = Votre session avait pris fin avant que vous n'envoyiez le formulaire, et rien n'a été enregistré. Reconnectez-vous et recommencez.
