//! Generated from `data/bounce_phrases.tsv` by `npm run tables`; do not edit.

/// A reason and its phrases, one a line; a semicolon between reasons.
pub(super) static BOUNCE_PHRASES: &str = "\
authentication\n\
authenticat*\n\
bad spf records\n\
dkim\n\
dmarc*\n\
hostname * not match\n\
invalid rdns\n\
ip name lookup failed\n\
mismatches client ip\n\
missing ptr\n\
must issue a starttls\n\
no ptr record\n\
not permitted to send * spf\n\
ptr record*\n\
rdns\n\
reverse dns\n\
reverse lookup\n\
sender id\n\
sender policy framework\n\
spf\n\
starttls is required\n\
tls required\n\
unauthenticated\n\
unresolvable relay host;\
blocklisted\n\
abuseat.org\n\
abusive host*\n\
access from ip address * blocked\n\
bad ip\n\
bad reputation\n\
bad sender ip\n\
banned send*\n\
barracudacentral.org\n\
black list*\n\
black-list*\n\
blacklist*\n\
block list\n\
blocked - see http*\n\
blocked by rbl\n\
blocked from sending\n\
blocked using\n\
blocked your ip\n\
blocklist*\n\
client host * blocked\n\
cloudmark.com\n\
connections not accepted from\n\
denied by rbl\n\
dnsbl*\n\
due to unexpected volume or user complaints\n\
dynamic ip\n\
email blocked by\n\
forbidden by your ip\n\
found on one or more\n\
host network not allowed\n\
ip * has been blocked\n\
ip * is blocked\n\
ip * is listed\n\
ip * listed\n\
ip * rejected\n\
ip address * rejected\n\
ip reputation\n\
ip/domain reputation\n\
is blocked by\n\
is listed at\n\
is listed by\n\
is listed in\n\
is listed on\n\
ivmsip\n\
listed as abusive\n\
low reputation\n\
mail server at * is blocked\n\
not allowed to connect\n\
on our block list\n\
poor email reputation\n\
poor reputation\n\
rbl\n\
realtime block*\n\
reputation\n\
sender has been blocked\n\
sender is blocked\n\
server ip * listed\n\
sorbs\n\
spamcop.net\n\
spamhaus*\n\
too many spam complaints\n\
tss04\n\
user complaints\n\
your ip\n\
your network is;\
domain_unknown\n\
bad destination host\n\
domain * does not exist\n\
domain does not exist\n\
domain doesn't exist\n\
domain is not reachable\n\
domain must exist\n\
domain name not found\n\
domain not found\n\
host not found\n\
host or domain name not found\n\
host unknown\n\
invalid domain\n\
name or service not known\n\
no mx for\n\
no such domain\n\
no such host\n\
non-existent domain\n\
nxdomain\n\
tenant or domain not found\n\
the account or domain may not exist\n\
unknown domain\n\
unknown host\n\
unroutable address\n\
unrouteable address\n\
unrouteable mail domain;\
expired\n\
delivery expired\n\
delivery time expired\n\
giving up\n\
has been delayed\n\
message expired\n\
message timed out\n\
not been collected\n\
queue too long\n\
retry time not reached\n\
retry timeout exceeded\n\
too long in queue\n\
too old\n\
unable to deliver message after multiple retries\n\
within the allowed queue period;\
greylisted\n\
gray listed\n\
gray-listed\n\
graylist*\n\
grey listed\n\
grey-listed\n\
greylist*\n\
temporarily deferred * retry;\
mailbox_disabled\n\
account * is disabled\n\
account closed\n\
account deactivated\n\
account deleted\n\
account disabled\n\
account expired\n\
account has been blocked\n\
account has been closed\n\
account has been deactivated\n\
account has been deleted\n\
account has been disabled\n\
account has been suspended\n\
account has been temporarily suspended\n\
account inactive\n\
account is blocked\n\
account is closed\n\
account is disabled\n\
account is expired\n\
account is inactive\n\
account is locked\n\
account is not active\n\
account is suspended\n\
account is unavailable\n\
account not activated\n\
account not active\n\
account suspended\n\
account terminated\n\
account unavailable\n\
archived recipient\n\
boite du destinataire archivee\n\
currently suspended\n\
disabled or discontinued\n\
disabled recipient\n\
disabled user\n\
disableduser\n\
expired account\n\
extended inactivity\n\
has not been activated\n\
inactive account\n\
inactive recipient\n\
inactive user\n\
mailbox * is disabled\n\
mailbox closed\n\
mailbox currently suspended\n\
mailbox deactivated\n\
mailbox disabled\n\
mailbox for * is inactive\n\
mailbox has been blocked\n\
mailbox has been deactivated\n\
mailbox inactive\n\
mailbox is blocked\n\
mailbox is closed\n\
mailbox is disabled\n\
mailbox is frozen\n\
mailbox is inactive\n\
mailbox is locked\n\
mailbox suspended\n\
mailbox temporarily disabled\n\
not accepting any mail\n\
recipient suspend the service\n\
recipient suspended\n\
suspended account\n\
temporarily inactive\n\
temporary locked\n\
tried to reach is disabled\n\
tried to reach is inactive\n\
user * is disabled\n\
user disabled\n\
user inactive\n\
user is inactive\n\
user is terminated\n\
user not active\n\
user or domain is disabled\n\
user suspended;\
mailbox_full\n\
account is exceeding their quota\n\
account is over quota\n\
boite du destinataire pleine\n\
casella piena\n\
disc quota exceeded\n\
disk quota exceeded\n\
does not have enough space\n\
exceed* mailbox quota\n\
exceed* storage allocation\n\
exceeded * quota\n\
exceeded its disk space limit\n\
full mailbox\n\
has exceeded * storage\n\
inbox is full\n\
inbox is out of storage\n\
insufficient space in mailbox\n\
is out of storage space\n\
limit exeeded for this email address\n\
mail quota exceeded\n\
mailbox * is full\n\
mailbox exceeded the local limit\n\
mailbox full\n\
mailbox is full\n\
mailbox quota\n\
mailbox size limit exceeded\n\
mailbox would exceed\n\
maildir over quota\n\
mailfolder is full\n\
not enough storage space\n\
not sufficient disk space\n\
out of disk space in mailbox\n\
over disk quota\n\
over quota\n\
over the allowed quota\n\
over the quota\n\
over-quota\n\
overquota*\n\
postfach * voll\n\
postfach ist voll\n\
quota exceeded\n\
quota full\n\
quota has been exceeded\n\
quota violation\n\
quotaexceeded*\n\
recipient reached disk quota\n\
recipient storage full\n\
space has been used up\n\
storage limit\n\
storage quota\n\
too many messages on the server\n\
user has too many messages;\
mailbox_unavailable\n\
account or domain may not exist\n\
address rejected\n\
cannot deliver\n\
mailbox is unavailable\n\
mailbox unavaiable\n\
mailbox unavailable\n\
no access to mailbox\n\
recipient denied\n\
recipient is not accepted\n\
recipient not accepted\n\
recipient not allowed\n\
recipient not ok\n\
recipient rejected\n\
undeliverable\n\
user reject*;\
message_format\n\
duplicate header\n\
header error\n\
header size exceed*\n\
headers too large\n\
improper use of 8-bit\n\
improperly-formatted\n\
invalid mime\n\
mime complexity\n\
multiple addresses\n\
not rfc 2822\n\
not rfc 5322\n\
rfcmessagenoncompliant\n\
unnecessary base64;\
message_too_large\n\
exceed* * message size\n\
exceeded maximum inbound message size\n\
exceeds size limit\n\
message exceeds\n\
message file too big\n\
message length exceeds\n\
message size exceed*\n\
message too big\n\
message too large\n\
size exceeds\n\
size limit\n\
taille limite du message\n\
too big for this;\
moved\n\
has been replaced by\n\
has moved to\n\
new address is\n\
user has moved;\
network\n\
aliasing/forwarding loop\n\
all relevant mx records point to non-existent hosts\n\
connect timeout\n\
connection * timed out\n\
connection dropped\n\
connection refused\n\
connection reset\n\
connection timed out\n\
could not connect\n\
couldn't connect\n\
dns error\n\
dns lookup fail*\n\
hop count exceeded\n\
host is unreachable\n\
host name lookup failure\n\
host unreachable\n\
loops back to myself\n\
lost connection\n\
mail loop\n\
mailloop\n\
malformed name server reply\n\
malformed or unexpected name server reply\n\
message looping\n\
network error\n\
network unreachable\n\
no answer from host\n\
no route to host\n\
read timeout\n\
routing loop\n\
server did not respond\n\
temporary lookup failure\n\
too many hops\n\
unable to resolve\n\
unreachable;\
no_mail_service\n\
does not accept mail (nullmx)\n\
doesn't receive email\n\
domain does not accept mail\n\
host does not accept mail\n\
mail receiving disabled\n\
null mx\n\
nullmx;\
policy\n\
550 rejected\n\
access denied\n\
administrative prohibition\n\
administratively denied\n\
client host rejected\n\
delivery not authorized\n\
denied by policy\n\
envelope blocked\n\
for policy reasons\n\
go away\n\
helo command rejected\n\
local policy\n\
message blocked\n\
message bounced due to organizational settings\n\
message denied\n\
message refused\n\
message rejected\n\
not authorized\n\
organization policy\n\
organizational policy\n\
policy restriction*\n\
policy violation\n\
prohibited by\n\
protocol violation\n\
security polic*;\
rate_limited\n\
connection rate limit exceeded\n\
exceeded the max emails per hour\n\
exceeds per-domain connection limit\n\
frequency limited\n\
mail flood\n\
mail too quickly\n\
maximum sending rate exceeded\n\
message rate exceeded\n\
messages too fast\n\
rate limit*\n\
rate that prevents\n\
rate-limit*\n\
ratelimit*\n\
receiverateperm\n\
receiving mail at a rate\n\
receivingrate*\n\
sending rate\n\
throttled\n\
throttling\n\
too many concurrent\n\
too many connections\n\
too many emails\n\
too many mails\n\
too many messages\n\
too many sessions\n\
trop de connexions\n\
try again slower;\
recipient_refuses\n\
because the sender isn't on the recipient's list of senders\n\
blocked by recipient\n\
blocked by the recipient\n\
blocked by this user\n\
closed mailing list\n\
does not accept mail from you\n\
members-only list\n\
message rejected due to user rules\n\
not allowed to post to this mailing list\n\
not subscribed to this group\n\
recipient preferences\n\
recipient refuses to accept your mail\n\
rejected by recipient\n\
rejected by this user\n\
rejected by user\n\
resolver.rst.auth*\n\
resolver.rst.notauthorized*\n\
restricted to members\n\
user refuses to receive this mail\n\
you are on the recipient's block*;\
relaying_denied\n\
allowed rcpthost*\n\
as a relay\n\
cannot deliver mail for\n\
cannot relay\n\
isn't allowed to relay\n\
no relaying\n\
not a gateway\n\
not allowed to relay\n\
not permitted to relay\n\
open relay\n\
relay access denied\n\
relay denied\n\
relay not permitted\n\
relaying denied\n\
relaying mail to\n\
relaying not allowed\n\
unable to relay\n\
we don't handle mail for;\
sender_refused\n\
can't determine purported responsible address\n\
domain of sender\n\
domain of the sender\n\
envelope sender domain must exist\n\
from address * does not exist\n\
from: domain is invalid\n\
invalid sender\n\
mail from domain * does not exist\n\
mail from not owned\n\
null sender is not allowed\n\
sender address * does not exist\n\
sender address rejected\n\
sender address verification failed\n\
sender domain * does not exist\n\
sender domain is empty\n\
sender domain resolve fail\n\
sender email address rejected\n\
sender not pre-approved\n\
sender rejected\n\
sender verify failed\n\
unroutable sender\n\
valid sender domain;\
smtputf8_unsupported\n\
eai\n\
internationalized address\n\
smtputf8;\
spam\n\
bulk email\n\
bulk mail\n\
considered unsolicited\n\
content denied\n\
content filter\n\
content rejected\n\
high probability of spam\n\
junk mail\n\
junkmail\n\
mass mailer\n\
message filtered\n\
message looks like\n\
rejecting banned content\n\
rejecting mail content\n\
spam*\n\
unacceptable content\n\
unsolicited\n\
uribl*\n\
url * listed;\
system_error\n\
broken pipe\n\
command died\n\
command failed\n\
configuration error\n\
configuration problem\n\
could not load drd\n\
error in processing\n\
file write error\n\
internal error\n\
local error\n\
mail system problem\n\
mailer error\n\
misconfigured\n\
out of memory\n\
procmail\n\
queue file write error\n\
server busy\n\
server error\n\
service currently unavailable\n\
service not available\n\
service refused\n\
service unavailable\n\
system error\n\
temporarily unavailable\n\
temporary failure\n\
temporary local problem\n\
transaction failed\n\
try again later\n\
try later;\
system_full\n\
insufficient disk space\n\
insufficient system storage\n\
mail system full\n\
no space left on device\n\
system storage;\
too_many_recipients\n\
too many invalid recipients\n\
too many recipients;\
user_unknown\n\
@ does not exist\n\
@ doesn't exist\n\
@ is invalid\n\
@ is not valid\n\
@ is unknown\n\
@ not found\n\
@ unknown\n\
account * does not exist\n\
account does not exist\n\
account doesn't exist\n\
account not found\n\
account that you tried to reach does not exist\n\
address * does not exist\n\
address * not found\n\
address does not exist\n\
address doesn't exist\n\
address error\n\
address inconnue\n\
address invalid\n\
address is invalid\n\
address is unknown\n\
address not found\n\
address not present in directory\n\
address unknown\n\
address wasn't found\n\
addressee unknown\n\
adresse inconnue\n\
bad address\n\
bad destination mailbox\n\
bad recipient\n\
badrcptto\n\
delivery to the following recipient failed permanently\n\
destin. sconosciuto\n\
destinatario inexistente\n\
destinatario sconosciuto\n\
destination addresses were unknown\n\
does not have an account\n\
doesn't have a * account\n\
doesn't have an account\n\
email account * not exist\n\
email address could not be found\n\
email address is wrong or no longer valid\n\
email address you entered couldn't be found\n\
email name is not found\n\
empfaenger unbekannt\n\
i couldn't find an account by that name\n\
indirizzo inesistente\n\
invalid account\n\
invalid address\n\
invalid mailbox\n\
invalid or unknown virtual user\n\
invalid recipient\n\
invalid user\n\
invalid-recipient\n\
is not a known user\n\
is not a valid mailbox\n\
is not an active address at this host\n\
mailbox * does not exist\n\
mailbox * not found\n\
mailbox does not exist\n\
mailbox doesn't exist\n\
mailbox invalid\n\
mailbox name not allowed\n\
mailbox not exist\n\
mailbox not found\n\
mailbox not present\n\
mailbox unknown\n\
nessun utente\n\
no account by that name\n\
no existe dicha persona\n\
no existe ese usuario\n\
no longer valid\n\
no mail box available for this user\n\
no mail-box here by that name\n\
no mailbox by that name\n\
no mailbox found\n\
no mailbox here\n\
no one with that email address\n\
no such account\n\
no such address\n\
no such email\n\
no such id\n\
no such local user\n\
no such mail drop\n\
no such mailbox\n\
no such person\n\
no such recipient\n\
no such user\n\
no valid recipients\n\
non existent user\n\
non-existent address\n\
non-existent mailbox\n\
non-existent recipient\n\
non-existent user\n\
nonexistent user\n\
nosuchuser\n\
not a known user\n\
not a local address\n\
not a valid mailbox\n\
not a valid recipient\n\
not a valid user\n\
not found in directory\n\
not found recipient account\n\
not in my validrcptto list\n\
not listed in * directory\n\
not our customer\n\
rcpt * does not exist\n\
rcpt not exist\n\
recipient * does not exist\n\
recipient * not found\n\
recipient * was not found\n\
recipient address rejected: access denied\n\
recipient address rejected: undeliverable address\n\
recipient address rejected: unknown\n\
recipient address rejected: unverified address\n\
recipient does not exist\n\
recipient doesn't exist\n\
recipient invalid\n\
recipient is invalid\n\
recipient is not local\n\
recipient no longer on server\n\
recipient not exist\n\
recipient not found\n\
recipient not known\n\
recipient unknown\n\
recipient unrecognized\n\
recipientnotfound\n\
rejected - no such\n\
resolver.adr.recipientnotfound\n\
resolver.adr.recipnotfound\n\
there is no one at this address\n\
there is no such user\n\
this address no longer accepts mail\n\
unbekannter benutzer\n\
unbekannter empfaenger\n\
unknown account\n\
unknown address\n\
unknown email address\n\
unknown local part\n\
unknown local-part\n\
unknown mailbox\n\
unknown or illegal alias\n\
unknown recipient\n\
unknown user\n\
unknown virtual user\n\
user * does not exist\n\
user * doesn't exist\n\
user * not found\n\
user * unknown\n\
user does not exist\n\
user doesn't exist\n\
user is unknown\n\
user missing home directory\n\
user not exist\n\
user not found\n\
user not known\n\
user unknown\n\
userunknown\n\
usuario desconocido\n\
utente sconosciuto\n\
utilisateur inconnu;\
virus\n\
executable files are not allowed\n\
illegal attachment\n\
infected\n\
malicious\n\
malware\n\
potential security issue\n\
potentially executable attachment\n\
virus";
