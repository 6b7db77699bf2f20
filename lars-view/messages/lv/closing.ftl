# Kārtas slēgšana un atkārtota atvēršana.
audit-act-closed-wave = slēgta aptaujas kārta
audit-act-reopened-wave = atkārtoti atvērta aptaujas kārta
closing-title = Slēgt aptauju
closing-text = Pēc tam neviens vairs nevarēs atbildēt vai mainīt atbildes, atgādinājumi netiks sūtīti un tiks izveidoti galīgie rezultāti. Vienas dienas laikā aptauju var atvērt no jauna.
closing-go = Slēgt aptauju tagad
closing-closed = Aptauja ir slēgta.
closing-reopen = Atvērt aptauju no jauna
closing-reopen-text = Aptaujas slēgšanas laiks: { $when }. Vienas dienas laikā aptauju var atvērt no jauna; tad atkal varēs atbildēt.
closing-reopened = Aptauja atkal ir atvērta.
closing-ended = Aptaujas beigas: { $when }.
