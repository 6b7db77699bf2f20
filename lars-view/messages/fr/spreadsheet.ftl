# What is wrong with a table in a file, whatever the table is for. VALUE is a place and what stands there, a limit, or a kind of file.

spreadsheet-broken = Le fichier est endommagé ou incomplet : { $value }
spreadsheet-error = Une cellule contient une erreur de tableur ({ $value }). Corrigez-la et enregistrez de nouveau le fichier.
spreadsheet-formula = Une cellule contient une formule sans résultat ({ $value }). Ouvrez le fichier dans un tableur, enregistrez-le et réessayez.
spreadsheet-kind = Le fichier est d’un autre type : { $value }. Enregistrez le tableau au format XLSX, ou CSV en UTF-8.
spreadsheet-large = Le fichier dépasse ce qui peut être lu en une fois ({ $value }). Veuillez le diviser.
spreadsheet-locked = Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.
spreadsheet-nameless = Une valeur se trouve dans une colonne sans nom ({ $value }). Nommez la colonne ou videz-la.
spreadsheet-options = Le fichier ne correspond pas à ce qui en a été dit : { $value }
spreadsheet-quote = Un guillemet est ouvert dans le fichier et n’est jamais fermé.
spreadsheet-twice = Deux colonnes portent le même nom ({ $value }). Renommez l’une d’elles ou retirez-la.
spreadsheet-utf8 = Le texte n’est pas écrit en UTF-8 ({ $value }). Enregistrez le fichier au format CSV en UTF-8, ou XLSX.
spreadsheet-width = Une ligne compte plus ou moins de cellules que l’en-tête ({ $value }).
