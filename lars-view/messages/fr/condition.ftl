# Who is asked a question, in plain words.
condition-answered = Seulement si « { $question } » a reçu une réponse.
condition-at-least = Seulement si la réponse à « { $question } » est d’au moins { $value }.
condition-at-most = Seulement si la réponse à « { $question } » est d’au plus { $value }.
condition-helix-is = Seulement pour : { $value }.
condition-helix-is-not = Pas pour : { $value }.
condition-is = Seulement si la réponse à « { $question } » est : { $value }.
condition-is-not = Seulement si la réponse à « { $question } » n’est pas : { $value }.
condition-or = { $first } ou { $last }
