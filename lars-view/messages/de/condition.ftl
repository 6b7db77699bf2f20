# Who is asked a question, in plain words.
condition-answered = Nur wenn „{ $question }“ beantwortet wurde.
condition-at-least = Nur wenn die Antwort auf „{ $question }“ mindestens { $value } ist.
condition-at-most = Nur wenn die Antwort auf „{ $question }“ höchstens { $value } ist.
condition-helix-is = Nur für: { $value }.
condition-helix-is-not = Nicht für: { $value }.
condition-is = Nur wenn die Antwort auf „{ $question }“ lautet: { $value }.
condition-is-not = Nur wenn die Antwort auf „{ $question }“ nicht lautet: { $value }.
condition-or = { $first } oder { $last }
