# Who is asked a question, in plain words.
condition-answered = Tik jei į „{ $question }“ atsakyta.
condition-at-least = Tik jei atsakymas į „{ $question }“ yra { $value } arba daugiau.
condition-at-most = Tik jei atsakymas į „{ $question }“ yra { $value } arba mažiau.
condition-helix-is = Tik šiai grupei: { $value }.
condition-helix-is-not = Ne šiai grupei: { $value }.
condition-is = Tik jei atsakymas į „{ $question }“ yra: { $value }.
condition-is-not = Tik jei atsakymas į „{ $question }“ nėra: { $value }.
condition-or = { $first } arba { $last }
