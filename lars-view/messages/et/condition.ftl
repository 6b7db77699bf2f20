# Who is asked a question, in plain words.
condition-answered = Ainult siis, kui küsimusele „{ $question }“ on vastatud.
condition-at-least = Ainult siis, kui vastus küsimusele „{ $question }“ on { $value } või rohkem.
condition-at-most = Ainult siis, kui vastus küsimusele „{ $question }“ on { $value } või vähem.
condition-helix-is = Ainult rühmale: { $value }.
condition-helix-is-not = Mitte rühmale: { $value }.
condition-is = Ainult siis, kui vastus küsimusele „{ $question }“ on: { $value }.
condition-is-not = Ainult siis, kui vastus küsimusele „{ $question }“ ei ole: { $value }.
condition-or = { $first } või { $last }
