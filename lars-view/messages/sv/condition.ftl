# Who is asked a question, in plain words.
condition-answered = Bara om ”{ $question }” har besvarats.
condition-at-least = Bara om svaret på ”{ $question }” är minst { $value }.
condition-at-most = Bara om svaret på ”{ $question }” är högst { $value }.
condition-helix-is = Bara för: { $value }.
condition-helix-is-not = Inte för: { $value }.
condition-is = Bara om svaret på ”{ $question }” är: { $value }.
condition-is-not = Bara om svaret på ”{ $question }” inte är: { $value }.
condition-or = { $first } eller { $last }
