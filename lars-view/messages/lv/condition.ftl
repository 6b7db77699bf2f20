# Who is asked a question, in plain words.
condition-answered = Tikai tad, ja uz “{ $question }” ir atbildēts.
condition-at-least = Tikai tad, ja atbilde uz “{ $question }” ir { $value } vai vairāk.
condition-at-most = Tikai tad, ja atbilde uz “{ $question }” ir { $value } vai mazāk.
condition-helix-is = Tikai grupai: { $value }.
condition-helix-is-not = Ne grupai: { $value }.
condition-is = Tikai tad, ja atbilde uz “{ $question }” ir: { $value }.
condition-is-not = Tikai tad, ja atbilde uz “{ $question }” nav: { $value }.
condition-or = { $first } vai { $last }
