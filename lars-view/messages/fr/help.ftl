# Le guide dans le programme : un message par page, une ligne par paragraphe ; la première ligne figure aussi à côté des pages concernées.
help-title = Guide
help-page-start =
    Une étude va de la question « qui interroger » au rapport en huit tâches. La page de l’étude les énumère et indique la suivante.
    Chaque tâche peut être interrompue et reprise plus tard ; ce qui est enregistré reste.
    L’étude de démonstration montre toutes les pages avec des réponses simulées. Rien de ce que vous y faites n’est envoyé à qui que ce soit.
help-page-study =
    Donnez un titre à l’étude, choisissez les régions et indiquez la période d’enquête.
    Tapez une partie du nom de la région et appuyez sur « Rechercher ». Cochez celles qu’il vous faut. Une région absente de la liste peut être saisie dans la ligne vide.
    Les codes, le fuseau horaire et le plus petit groupe affiché se trouvent sous « Avancé ». La plupart des études n’en ont pas besoin.
help-page-sender =
    Indiquez quelle institution interroge, qui signe et à qui écrire. Les répondants le lisent sur leur première page, dans chaque courriel et dans chaque lettre.
    Remplissez une fois pour chaque langue de l’étude. Le logo est facultatif : PNG ou JPEG, 200 ko au plus.
    Personne ne peut être invité avant que cette page soit remplie.
help-page-protection =
    Quatre lignes : qui est responsable, sur quelle base juridique, à qui s’adresser, combien de temps les réponses sont conservées.
    Le programme en tire la notice d’information sur les données et le registre des activités de traitement en PDF. Montrez-les à votre délégué à la protection des données.
    Rien n’est publié ni envoyé avant que les quatre lignes soient remplies.
help-page-questionnaire =
    Commencez par un questionnaire prêt à l’emploi ou copiez celui d’une autre étude. Cliquez sur une question pour la modifier.
    Cochez les langues de l’étude : elles seules sont proposées et doivent être traduites.
    Essayez le questionnaire, puis publiez une édition. Une édition publiée ne change jamais ; les modifications vont dans la suivante.
help-page-register =
    Le registre contient les organisations que vous interrogez. Importez-les d’un tableur ou saisissez-les.
    Le tableau « Avant l’enquête » indique ce qui restera masqué avec les organisations présentes et le plus petit écart visible.
    Visez au moins neuf organisations par groupe.
help-page-asking =
    Invitez par courriel, lettre, lien ouvert ou entretien. L’avancement de l’enquête montre qui a répondu et ce qui manque.
    Les rappels ne vont qu’à ceux qui n’ont pas répondu.
    Quand les réponses suffisent, closez l’enquête sur la page d’avancement. Vous pouvez la rouvrir pendant un jour.
help-page-results =
    Les résultats apparaissent quand assez de personnes ont répondu. Les cellules avec trop peu de réponses sont masquées, pour que personne ne soit reconnu.
    Un écart positif signifie que l’on attend plus que l’on ne reçoit.
    Les résultats peuvent être téléchargés sous forme de tableau, de graphique ou de rapport.
help-page-finding =
    Un constat dit en une phrase ce que signifie un écart. Établissez-le depuis la page d’une relation : la phrase est tirée des chiffres, et vous pouvez la modifier.
    Imprimez sa fiche pour le groupe de discussion. Saisissez ensuite l’avis avec la date, le motif et le compte rendu : confirmé, rejeté ou expliqué.
    Un constat garde les chiffres dont il est tiré. Il peut aussi reposer sur des réponses libres ou sur un document.
help-page-practice =
    Une bonne pratique dit ce que fait une autre région, pour quelles relations, à quel coût, et ce qui montre que cela fonctionne.
    Consignez aussi les échecs et les transferts arrêtés : ils comptent dans le classement des pratiques.
    Deux experts évaluent chaque pratique selon cinq critères. Personne n’évalue la sienne. Une pratique publiée a une page publique.
help-page-matching =
    Pour chaque besoin, les pratiques des autres régions sont classées. Vous voyez ce qu’apporte chaque terme, ce qui n’a pas pu être établi et si l’ordre est solide.
    Modifiez les poids pour voir si l’ordre en dépend. À côté de la liste propre à chaque région figure ce qui est le mieux pour l’ensemble des régions.
    Proposez un rapprochement, convenez d’une date et remplissez la fiche de contexte avant tout transfert.
help-page-pilot =
    Un projet pilote part de l’écart et dit à combien il doit être ramené à la prochaine vague d’enquête.
    Saisissez les étapes, les montants et les indicateurs ; les partenaires rendent compte par période et le chef de file signe. Un rapport modifié après signature doit être signé de nouveau.
    Après la vague d’enquête suivante, la page montre l’écart avant et après, et si le changement dépasse les variations dues au hasard.
help-page-thread =
    Le fil montre le chemin des réponses au changement : écart, constat, pratique, rapprochement, contexte, projet pilote, et de nouveau le même écart.
    Lisez-le de haut en bas. Chaque ligne est une fiche ; ouvrez-la pour voir qui a décidé quoi, quand et pourquoi.
help-page-people =
    Le premier compte est celui du propriétaire et a tous les rôles. Les autres reçoivent les rôles dont ils ont besoin, partout ou dans une étude ou une région.
    Si l’accès à une page est refusé, elle indique qui peut aider.
    Chaque modification est notée dans le journal d’audit.
