# Who is asked a question, in plain words.
condition-answered = Bare hvis «{ $question }» er besvart.
condition-at-least = Bare hvis svaret på «{ $question }» er minst { $value }.
condition-at-most = Bare hvis svaret på «{ $question }» er høyst { $value }.
condition-helix-is = Bare for: { $value }.
condition-helix-is-not = Ikke for: { $value }.
condition-is = Bare hvis svaret på «{ $question }» er: { $value }.
condition-is-not = Bare hvis svaret på «{ $question }» ikke er: { $value }.
condition-or = { $first } eller { $last }
