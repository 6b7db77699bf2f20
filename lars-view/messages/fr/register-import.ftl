# Importation d’un registre : fichier, colonnes et mots, aperçu.
register-import-add = Importer comme nouvelle
register-import-after = Après l’importation
register-import-again = Actualiser l’aperçu
register-import-alike = { $n ->
    [one] { $nText } doublon possible
    [many] { $nText } de doublons possibles
   *[other] { $nText } doublons possibles
}
register-import-alike-hint = Veuillez décider pour chaque ligne. Les lignes laissées telles quelles ne seront pas importées.
register-import-before = Actuellement
register-import-case = Cas de toutes les lignes
register-import-case-in-file = comme dans le fichier
register-import-changed = { $n ->
    [one] { $nText } modifiée
    [many] { $nText } de modifiées
   *[other] { $nText } modifiées
}
register-import-changes = Modifications d’organisations du registre
register-import-choose = Veuillez choisir
register-import-columns = Colonnes du fichier
register-import-decision = Décision
register-import-drop = Abandonner le fichier
register-import-dropped = Le fichier a été abandonné. Rien n’a été importé.
register-import-example = Première valeur
register-import-faults = Le fichier ne peut pas encore être importé
register-import-faults-hint = Choisissez ci-dessous ce que signifient les mots et les colonnes, ou corrigez le fichier et envoyez-le à nouveau.
register-import-field = Champ du registre
register-import-from = Du fichier « { $file } »
register-import-gone = Il n’y a pas de fichier à importer. Veuillez l’envoyer à nouveau.
register-import-groups = { $n ->
    [one] { $nText } fiche de groupe n’est pas importée.
    [many] { $nText } de fiches de groupe ne sont pas importées.
   *[other] { $nText } fiches de groupe ne sont pas importées.
}
register-import-header = Ligne des en-têtes
register-import-heading = En-tête dans le fichier
register-import-ignore = Non importé
register-import-in-file = Dans le fichier
register-import-kinds = CSV, XLSX, ODS, XLS ou cartes de visite (vCard). En-têtes dans l’une des dix langues, dans n’importe quel ordre.
register-import-known = { $n ->
    [one] { $nText } inchangée
    [many] { $nText } d’inchangées
   *[other] { $nText } inchangées
}
register-import-lead = { $n ->
    [one] { $file } : { $nText } ligne. Rien n’a encore été importé.
    [many] { $file } : { $nText } de lignes. Rien n’a encore été importé.
   *[other] { $file } : { $nText } lignes. Rien n’a encore été importé.
}
register-import-line = Ligne
register-import-look-again = Les colonnes ou les mots ont changé. Veuillez vérifier l’aperçu, puis importer.
register-import-means = Signification
register-import-new = { $n ->
    [one] { $nText } nouvelle
    [many] { $nText } de nouvelles
   *[other] { $nText } nouvelles
}
register-import-new-title = Nouvelles organisations
register-import-other = Doublon possible de
register-import-previewed = L’aperçu a été actualisé.
register-import-register-changed = Le fichier ou le registre a changé entre-temps. Veuillez vérifier l’aperçu, puis importer.
register-import-same = Même organisation : la mettre à jour
register-import-sheet = Registre
register-import-skip = Ne pas importer
register-import-template = Modèle (XLSX) avec listes de choix
register-import-title = Importer dans le registre
register-import-upload = Envoyer et prévisualiser
register-import-upload-lead = Envoyez une liste comptant une ligne par organisation. Vous voyez ce qui changerait avant toute importation.
register-import-wait = Le fichier envoyé est conservé chiffré pendant 30 minutes, puis supprimé.
register-import-waiting = Un de vos fichiers attend : voir son aperçu
register-import-why = Raison
register-import-word = Mot dans le fichier
register-import-word-empty = Laisser vide
register-import-words = Mots du fichier que cette étude ne connaît pas
register-import-words-hint = Choisissez une seule fois ce que signifie chaque mot. L’étude le retient pour le fichier suivant.
