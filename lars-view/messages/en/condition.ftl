# Who is asked a question, in plain words.
condition-answered = Only if “{ $question }” was answered.
condition-at-least = Only if the answer to “{ $question }” is { $value } or more.
condition-at-most = Only if the answer to “{ $question }” is { $value } or less.
condition-helix-is = Only for: { $value }.
condition-helix-is-not = Not for: { $value }.
condition-is = Only if the answer to “{ $question }” is: { $value }.
condition-is-not = Only if the answer to “{ $question }” is not: { $value }.
condition-or = { $first } or { $last }
