# Forms that two people have open: what both changed.
merge-clash = Kitas asmuo ką tik čia išsaugojo „{ $value }“. Jūsų įrašas liko formoje: išsaugokite dar kartą, kad jis būtų naudojamas.
merge-clash-gone = Kitas asmuo ką tik pašalino tai, kas čia buvo. Jūsų įrašas liko formoje: išsaugokite dar kartą, kad jis būtų naudojamas.
merge-clash-logo = Kitas asmuo ką tik išsaugojo kitą logotipą arba jį pašalino. Pasirinkite failą dar kartą ir išsaugokite, kad jis būtų naudojamas.
