//! Built-in tables, in the files' format, for programs without /etc.

/// Names of hosts.
pub static HOSTS: &[u8] = b"127.0.0.1 localhost\n::1 localhost\n";

/// Names of networks.
pub static NETWORKS: &[u8] = b"loopback 127\n";

/// Protocols above IP, with the numbers that IANA gave them.
pub static PROTOCOLS: &[u8] = b"\
ip 0 IP
icmp 1 ICMP
igmp 2 IGMP
ipencap 4 IP-ENCAP
tcp 6 TCP
egp 8 EGP
udp 17 UDP
dccp 33 DCCP
ipv6 41 IPv6
ipv6-route 43 IPv6-Route
ipv6-frag 44 IPv6-Frag
rsvp 46 RSVP
gre 47 GRE
esp 50 IPSEC-ESP
ah 51 IPSEC-AH
ipv6-icmp 58 IPv6-ICMP
ipv6-nonxt 59 IPv6-NoNxt
ipv6-opts 60 IPv6-Opts
ospf 89 OSPFIGP
pim 103 PIM
vrrp 112 VRRP
l2tp 115 L2TP
sctp 132 SCTP
udplite 136 UDPLite
raw 255 RAW
";

/// Well-known services, at the ports that IANA gave them.
pub static SERVICES: &[u8] = b"\
echo 7/tcp
echo 7/udp
discard 9/tcp sink null
discard 9/udp sink null
daytime 13/tcp
daytime 13/udp
chargen 19/tcp ttytst source
chargen 19/udp ttytst source
ftp-data 20/tcp
ftp 21/tcp
ssh 22/tcp
telnet 23/tcp
smtp 25/tcp mail
time 37/tcp timserver
time 37/udp timserver
whois 43/tcp nicname
domain 53/tcp
domain 53/udp
bootps 67/udp
bootpc 68/udp
tftp 69/udp
gopher 70/tcp
finger 79/tcp
http 80/tcp www
kerberos 88/tcp kerberos5 krb5
kerberos 88/udp kerberos5 krb5
pop3 110/tcp pop-3
sunrpc 111/tcp portmapper
sunrpc 111/udp portmapper
auth 113/tcp ident tap
nntp 119/tcp
ntp 123/udp
imap2 143/tcp imap
snmp 161/tcp
snmp 161/udp
snmp-trap 162/udp snmptrap
bgp 179/tcp
irc 194/tcp
ldap 389/tcp
https 443/tcp
https 443/udp
submissions 465/tcp smtps
exec 512/tcp
login 513/tcp
shell 514/tcp cmd
syslog 514/udp
printer 515/tcp spooler
rtsp 554/tcp
nntps 563/tcp
submission 587/tcp
ipp 631/tcp
ldaps 636/tcp
domain-s 853/tcp
rsync 873/tcp
ftps 990/tcp
telnets 992/tcp
imaps 993/tcp
pop3s 995/tcp
socks 1080/tcp
mqtt 1883/tcp
nfs 2049/tcp
nfs 2049/udp
git 9418/tcp
svn 3690/tcp
mysql 3306/tcp
sip 5060/tcp
sip 5060/udp
sips 5061/tcp
xmpp-client 5222/tcp
xmpp-server 5269/tcp
postgresql 5432/tcp postgres
amqp 5672/tcp
x11 6000/tcp
redis 6379/tcp
http-alt 8080/tcp webcache
";
