# Open links: one address for many respondents.
open-link-title = Open links
open-link-lead = An open link can stand in a newsletter or on a web page. Everybody who begins there gets a personal link of their own, until the number you set is reached. Who opens it is not known, so somebody could answer twice.
open-link-made = Copy the open link now: it cannot be shown again.
open-link-new = Make an open link
open-link-most = At most so many people
open-link-bad-most = Enter a whole number from 1 to 9999. Nothing was made.
open-link-make = Make open link
open-link-list = Open links so far
open-link-none = None yet.
open-link-used = { $used } of { $most } have begun.
open-link-closed = Closed; { $used } of { $most } have begun.
open-link-close = Close
open-link-is-closed = The open link is closed. Personal links that it gave go on working.
open-link-invited = You are invited to take part.
open-link-text = When you begin you get a link of your own. Keep it, or have it sent to you: with it you can stop and go on later, and change or delete your answers.
open-link-begin = Begin
open-link-full = This link takes no more answers: it was closed, or as many people as wanted have begun.
