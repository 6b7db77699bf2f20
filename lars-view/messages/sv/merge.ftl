# Forms that two people have open: what both changed.
merge-clash = Någon annan har just sparat ”{ $value }” här. Din uppgift finns kvar i formuläret: spara igen för att använda den.
merge-clash-gone = Någon annan har just tagit bort det som stod här. Din uppgift finns kvar i formuläret: spara igen för att använda den.
merge-clash-logo = Någon annan har just sparat en annan logotyp eller tagit bort den. Välj filen igen och spara för att använda den.
