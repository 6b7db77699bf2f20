# Who is asked a question, in plain words.
condition-answered = Kysytään vain, jos kysymykseen ”{ $question }” on vastattu.
condition-at-least = Kysytään vain, jos vastaus kysymykseen ”{ $question }” on vähintään { $value }.
condition-at-most = Kysytään vain, jos vastaus kysymykseen ”{ $question }” on enintään { $value }.
condition-helix-is = Kysytään vain näiltä: { $value }.
condition-helix-is-not = Ei kysytä näiltä: { $value }.
condition-is = Kysytään vain, jos vastaus kysymykseen ”{ $question }” on: { $value }.
condition-is-not = Kysytään vain, jos vastaus kysymykseen ”{ $question }” ei ole: { $value }.
condition-or = { $first } tai { $last }
