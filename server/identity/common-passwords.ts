import 'server-only'

/**
 * The commonest passwords and the commonest words they are made of, in lower case and without digits or signs at
 * the ends. Published lists of the few thousand commonest hold few of ten characters and more, and nearly all of
 * those are one of these words with a tail, in disguise or twice, or a run along the keyboard; the rules in
 * password-rules.ts take care of tails, disguises, repetitions and runs, so that this short list stands for the long ones.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  password passwort passord passwd parola parool contrasena contraseña motdepasse wachtwoord salasana heslo haslo hasło
  jelszo lozinka senha senhasenha sifre пароль йцукен йцукенг qwerty qwertz azerty asdf zxcv qwert asdfgh zxcvbn
  qwertyui qwertyuiop asdfghjkl zxcvbnm qazwsx qazwsxedc qweasdzxc qweasd asdqwe zaqxsw zaqwsx qaz wsx edc rfv
  letmein letmeinnow letmeinplease opensesame iloveyou iloveyousomuch iloveu loveyou loveme lovely lover loveyouforever
  welcome welcomehome willkommen bienvenue bienvenido changeme changemenow changeit changethis pleasechange
  newpassword mypassword thepassword yourpassword temppassword temporary defaultpassword default secret topsecret
  secretsecret mysecret secretpassword nopassword nopass passpass passphrase passcode password password password
  admin administrator administrador adminadmin administration root rootroot toor sysadmin superuser superadmin
  superman batman spiderman ironman wolverine avengers captainamerica starwars startrek skywalker darthvader
  chewbacca stormtrooper harrypotter hogwarts gandalf lordoftherings pokemon pikachu minecraft fortnite roblox
  callofduty counterstrike worldofwarcraft warcraft starcraft playstation nintendo supermario zelda dragonball
  dragon master monkey monkeymonkey shadow sunshine princess princesa football baseball basketball softball hockey
  soccer volleyball tennis golfer swimming skateboard snowboard liverpool liverpoolfc chelsea arsenal manchester
  manchesterunited manutd barcelona realmadrid juventus bayern bayernmunich rangers celtic cowboys steelers
  packers eagles yankees lakers raiders broncos chicago chicagobulls dallas houston boston newyork newyorkcity
  california texas florida london paris berlin moscow москва россия russia ukraine україна england germany
  deutschland france america canada australia brazil argentina mexico
  michael jennifer jessica ashley amanda daniel thomas robert charlie jordan michelle nicole andrew matthew joshua
  anthony william richard christopher christian alexander alexandra александр наташа natasha elizabeth samantha
  stephanie victoria veronica katherine catherine benjamin jonathan nathan nicholas patrick patricia danielle
  gabriel gabriela fernando francisco alejandro alejandra sebastian santiago valentina isabella sophia olivia
  freedom whatever trustno trustnoone trustme nothing something anything everything computer internet samsung
  iphone android windows microsoft google facebook instagram twitter linkedin youtube yahoo gmail hotmail
  apple macintosh linux ubuntu debian database oracle mysql postgres postgresql server network wireless
  cisco router access accessdenied private security secure security security corporate company business office
  manager employee student teacher university college school schoolsucks library research analyst analysis
  flower flowers butterfly rainbow sunflower chocolate cookie cookies cheese pepper ginger banana orange
  strawberry blueberry cherry apple pineapple summer winter spring autumn summertime springtime wintertime
  january february march april june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday birthday happybirthday christmas merrychristmas halloween valentine newyear
  happy happyhappy happiness smile smiley forever foreverlove together blessed blessing jesus jesuschrist
  jesuslovesme jesussaves godisgood godislove ilovegod ilovejesus angel angels heaven devil lucifer
  mustang corvette ferrari porsche mercedes mercedesbenz toyota honda yamaha harley harleydavidson chevrolet camaro
  tiger tigers lions panther phoenix falcon eagle wolf wolves dolphin dolphins elephant penguin kitty hellokitty
  kitten puppy doggy doggie buster bailey maggie molly sophie lucky lucky princess prince diamond crystal
  silver golden platinum purple yellow orange black white blackwhite blackcat whitecat
  guitar music musiclover rockstar rocknroll metallica nirvana slipknot eminem beatles ironmaiden acdc
  hello hellohello helloworld hellothere goodbye goodmorning goodnight asshole bullshit fuckyou fuckyoubitch
  fuckoff fuckme biteme bitch motherfucker pussy sexy sexybitch hotstuff badboy badgirl goodboy goodgirl
  babygirl babyboy bigdaddy bigboy daddysgirl daddy mommy mother father brother sister family familia familyfirst
  myfamily grandma grandpa iloveyoumom ilovemyfamily ilovemom teamo teamomucho tequiero amor amorcito mivida
  correcthorsebatterystaple correcthorse batterystaple thisisapassword thisismypassword thisisatest testtest testing
  testtesttest test tester demo demodemo example sample user username guest login loginlogin enter pass word
  abc abcabc abcd abcdef abcdefg abcdefgh aaaa asd asdasd asdasdasd qweqwe qweqweqwe zxczxc zxczxczxc
  `
    .trim()
    .split(/\s+/),
)
