# Who is asked a question, in plain words.
condition-answered = Tylko jeśli udzielono odpowiedzi na pytanie „{ $question }”.
condition-at-least = Tylko jeśli odpowiedź na pytanie „{ $question }” wynosi { $value } lub więcej.
condition-at-most = Tylko jeśli odpowiedź na pytanie „{ $question }” wynosi { $value } lub mniej.
condition-helix-is = Tylko dla grup: { $value }.
condition-helix-is-not = Nie dla grup: { $value }.
condition-is = Tylko jeśli odpowiedź na pytanie „{ $question }” brzmi: { $value }.
condition-is-not = Tylko jeśli odpowiedź na pytanie „{ $question }” jest inna niż: { $value }.
condition-or = { $first } lub { $last }
