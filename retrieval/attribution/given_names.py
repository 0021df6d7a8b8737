"""Given names as data: whose they are, men's, women's or both, and which are short for one another."""

MEN = frozenset(
    """
    aaron abdul abdullah abe abraham adam adel adnan adrian ahmad ahmed aidan akbar akira al alaa alain alan alastair
    albert alberto aldo alec alejandro aleksandr alessandro alex alexander alexandr alexandre alexei alf alfonso
    alfred ali alistair allan allen alonzo alun alvaro alvin amir amit amr anand anatoly anders andre andreas andrei
    andres andrew andrzej andré andrés andy angelo angus anil anthony antoine antonio antony anwar archie arjun arkady
    armando arnold arthur arturo arun ashok ashwin axel ayman aziz bandar barack barney barry bart bashar basil beau
    ben benjamin benji benny benoit benoît bernard bernardo bernd bernie bert bilal bill billy bjorn björn blair blake
    bob bobby boris boyd brad bradley branden brandon brendan brent brett brian bruce bryan bud buddy burt byron cal
    callum calvin carl carlos carsten cary cathal cecil cedric cesar chad charles charlie chas chinedu chip chris
    christian christopher chuck chukwuma clarence claude claudio clayton cliff clifford clifton clint clyde cody colin
    connor conrad corey cormac cory craig crispin curt curtis cyril césar dafydd damian damon dan daniel danny darrell
    darren darryl daryl dave davey david dean declan deepak demetrius denis dennis denny derek desmond dexter diarmuid
    dick didier diego dieter dinesh dino dirk dmitri domingo dominic don donald donnie donovan doug douglas drew
    duncan dustin dusty dwayne dwight dylan eamon earl ebrahim ed eddie edgar edmund eduardo edward edwin efrain ehsan
    ehud eli elias elijah eliot elliott ellis elmer elon emeka emerson emil emilio emmanuel emyr enda enrique eric
    erik ernest ernesto ernie esteban ethan eugene evan evgeny ewan fabio fabrice fadi faisal farhad farid fawzi
    federico felipe felix ferdinand fergus fernando fintan floyd forrest francis francisco francois frank franklin
    françois fraser fred freddie freddy frederick gabe gabriel gareth garrett garry gary gaurav gavin gene gennady
    geoff geoffrey george geraint gerald geraldo gerard gerardo gerhard gerry ghassan gideon gil gilbert giles gilles
    giorgio giovanni giuseppe glen glenn gonzalo goodluck gordon graham grant greg gregor gregory grigory guido
    guillaume guillermo gunther gus gustavo guy gérard günther habib hafez haider hakeem hakim hal hamad hamid hamish
    hamza hank hans harald hari harold haroon harry haruhiko harvey hashim hassan hector heiko heinrich helmut henri
    henry herb herbert herman hernan hideo hiram hiroaki hiroshi hisham holger horace howard hubert hugh hugo humberto
    hywel héctor iain ian ibrahim ieuan ignacio igor imran innes irving irwin isaac isaiah ivan ivo jack jacob jacques
    jaime jair jake jalal jamaal jamal james jared jaroslaw jarosław jason jasper javad javed javier jay jeb jeff
    jeffrey jens jeremiah jeremy jermaine jerome jerrod jerry jesse jesus jim jimmie jimmy joachim joakim joao joaquin
    jochen joe joel joey johan johann johannes john johnny jolyon jon jonah jonas jonathan jordan jorg jorge jorgen
    jose josef joseph josh joshua josé juan juergen jules julian julio junaid junichiro jurgen justin jörg jürgen
    kamal kapil karan kareem karim karl kazuo keir keith kelvin ken kenji kenneth kenny kevin khaled khalid khalil
    kieran kip kirby kirill kirk klaus kofi konrad konstantin kurt kwame kwasi kwesi kyle lachlan ladislav lance larry
    lars laszlo laurent lawrence lech lee leif len lenny leo leon leonard leonardo leonid leopold leroy levi liam
    lionel lloyd lorenzo lou louie louis lowell luca lucas luciano ludwig luigi luis lukas luke lula lyle lyndon
    magnus mahmoud majid makoto maksim malcolm manfred manny manoj mansour manuel marc marcel marcelo marco marcus
    marek mariano mario mark markus martin marty martín marvin marwan masayoshi masood massimo mathew mathieu matt
    matteo matthew matthias maurice mauricio maurizio max maxim mehdi mehmet mel melvin micah michael micheal micheál
    mick mickey miguel mikael mike mikhail milan miles milo milton mitch mitchell mitt moe mohamad mohamed mohammad
    mohammed mohan mohsen monty muammar muhammad muhammadu mukesh mukhtar murad murdo mustafa myron nabil nadeem naoto
    narendra naresh naser nasser nat nate nathan nathaniel nawaf ned neil nestor neville newt nicholas nick nicolas
    nigel nikhil nikolai nils nitin nnamdi noah noel nolan norm norman nouri octavio olaf oleg oliver olivier ollie
    olusegun omar orrin oscar osvaldo otis otto owen pablo paddy padraig parag parker pascal patrick paul pavel pedro
    percival percy perry pervez pete peter petr peyton phil philip philippe phillip pierre piers piotr pradeep prakash
    pranab pranav preston pádraig qasem quentin rafael rafiq raghuram rahul rainer raj rajesh rajiv rakesh ralf ralph
    ramesh rami ramon ramzi ramón rand randall randolph randy raphael rashad rashid raul ravi ravindra ray raymond
    raúl recep reg reggie reginald reince reinhard reinhold renato rene rené rex rhodri rhys riad ricardo riccardo
    rich richard rick ricky rishi riyad rob robbie robert roberto rocco rod roderick rodney rodolfo rodrigo rogelio
    roger rohan rohit roland rolf romain ron ronald ronaldo ronnie rory ross roy royce ruairi ruairí ruaridh ruben
    rudolf rudolph rudy rufus rupert russ russell rustam rusty ryan sachin sadiq saeed sal salman salvatore sam sami
    samir sammy samuel sandeep sandro sanjay sanjiv satish satoshi saul saxby scot scott scotty seamus sean sebastian
    serge sergei sergio seth shahid shane shaukat shaun shawn shehbaz sheldon sherif sherman sherrod shigeru shinzo
    sid sidney silvio simon sipho sonny soren spencer stan stanislav stanley stefan stefano stephan stephen steve
    steven stewart stuart stéphane subramanian sudhir suleiman sunil suresh sven séamus sébastien sören søren tad
    tahir tariq taro tarquin tayyip ted teddy tendai terence terrell terrence terry thabo thad thaddeus themba theo
    theodore thierry thom thomas thorsten tim timothy tobias toby todd tom tomas tomasz tommy tomás tony torsten
    toshihiro travis trent trevor trey tripp tristan tristram troy tucker tunde tyler tyrone tyson uday uhuru ulrich
    uri uwe valery vasily vernon vic victor vijay vikram viktor vinay vince vincent vinod virgil vishal vito vivek
    vladimir vladimír volodymyr vyacheslav wade waleed walid wally walt walter warren wayne wendell werner wes wesley
    wilbur wilfred will willem william willie winston wojciech wolf wolfgang woodrow woody wyatt xavier yair yasser
    yasuhiro yemi yevgeny yitzhak yogi yoshihide younis yousef youssef yoweri yuri yusuf yves zach zachary zack zafar
    zane zbigniew zeke zlatan zubair ángel
    """.split()
)
"""With accents and without: names are looked up as they are printed."""

WOMEN = frozenset(
    """
    aaliyah aarti abby abigail ada adaeze adele adriana afsaneh agatha agnes agnieszka agnès aileen ailsa aisha
    aisling akiko alana alba alejandra alessandra alexa alexandra alexandria alexia alexis alice alison allison alma
    althea alyssa amaka amal amanda amber amelia amelie amina amira amy ana anastasia anastasiya andrea angela
    angelica angelina angelique angharad angie anika anita anja anjali ann anna annalena anne anne-marie annegret
    anneliese annette annie annika antonella antonia anya aoibhinn aoife aparna april arabella arianna arlene asha
    ashleigh ashley asma astrid athena aubrey audrey aurora ava aya ayanna ayesha azadeh barbara barbie basma beata
    beatrice beatrix beatriz becca becky belinda benazir bernadette bernice bertha bessie beth bethany betsy bettina
    betty beverley beverly beyonce beyoncé bianca billie birgit blanca blanche bobbie bonnie brandi breanna brenda
    brenna briana brianna bridget bridgette brigid brigitte brittany bronwen brooke bríd buthaina camille candace
    candice caoimhe cara carla carlotta carly carmela carmen carol carole carolina caroline carolyn carrie carys
    cassandra caterina catherine cathy catriona cecilia celeste celia cerys charlotte chelsea cheri cherie cheryl
    chimamanda chioma chloe chloé chrissy christiane christina christine ciara cindi cindy claire clara clarissa
    claudia cleo colette colleen condi condoleezza connie constance consuelo cora cori corinne cornelia courtney
    cristina crystal cynthia daisy dalia dana daniela danielle darcy daria darlene davina dawn deanna deb debbie
    deborah debra dee deepa deepika deidre deirdre delia delores deneen denise desiree diana diane dianne dina divya
    dolly dolores dominika dominique donna dora doreen doris dorothy edie edith edna edwina effie eileen eilidh eimear
    ekaterina elaina elaine eleanor elena eleri elisa elisabeth elise elisha elissa eliza elizabeth ella ellen ellie
    elsa elsie elspeth elvira elżbieta emilia emilie emily emma emmeline emmy erica erika erin erma ernestine
    esperanza estelle ester esther ethel etta eugenia eunice eva evangeline eve evelyn evie ewa faith farah farida
    fariha fatemeh fatima fatma fay faye felicia felicity fern ffion fiona fionnghuala fionnuala flora florence
    florentina folake fran frances francesca francine francoise franziska françoise freda frida frieda funmi gabriela
    gabrielle gail galina gemma gena genevieve georgette georgina geraldine gerda germaine gertrude gillian gina ginny
    giovanna gisela giselle gita giulia gladys gloria golnaz grace grainne greta gretchen gráinne guadalupe gudrun
    gwen gwyneth habiba hala hanadi hanan hannah harriet haruko hattie hazel heather heidi heike helen helena helene
    helga henrietta hilary hilda hildegard hillary hoda hope huda huma hélène ida ifeoma ilana ilhan ilka iman imelda
    imogen indira indra ines inez inga ingrid iona irena irene irina iris irma isabel isabella isabelle isla isobel
    ivana ivanka ivy jacinda jackie jaclyn jacqueline jada jahana jan jana jane janelle janet janette janice janie
    janine jasmin jasmine jayalalithaa jean jeanette jeanie jeanne jeannie jemima jen jenna jennie jennifer jenny jeri
    jess jessica jessie jihan jill jillian jo joan joann joanna joanne jocelyn jodi jodie jody johanna josefina
    josephine josie joy joyce juana juanita judith judy julia juliana julianna julianne julie juliet juliette june
    jutta kaitlyn kamala kara karen karin karina karla karyn kat katarina katarzyna kate katharine katherine kathie
    kathleen kathrin kathryn kathy katia katie katja katrin katrina katy kavita kay kaye kayla keiko keira keisha
    kellie kelly kellyanne kendall kendra keri kerri kerstin khadija kim kimberly kirsteen kirsten kirstjen kitty kris
    krista kristen kristi kristin kristina kristine kristy kumiko kyrsten lael lakshmi laleh lana lara lata laura
    laurel lauren laurie laverne lavinia lea leah leandra leanne leigh leila lena leona leonora lesley leslie leticia
    letitia lexi leyla lidia lila lillian lilly lily lina linda lindiwe linsey lisa liz liza lizzie lola lorena
    loretta lori lorraine lottie louisa louise luann lubna lucia lucille lucinda lucy lucía ludmila luisa lydia lynn
    lyudmila mabel mackenzie maddie madeleine madeline madelyn mae maeve magda magdalena maggie mair maire mairead
    mairéad maisie malala malgorzata mallory mamata mamie mandy manuela manuelle mara marcella marcia margaret
    margarita marge margery margo margot marguerite maria mariam marian mariana marianne maribel maricela marie
    marie-claude mariko marilyn marina marine marion marisa marisol marissa mariya marjorie marla marlene marsha marta
    martha martina mary maryam maría masih matilda maude maura maureen mavis maxine maya mazie małgorzata meenakshi
    meera meg megan meghan megyn mei melania melanie melina melinda melissa melody menna mercedes meredith mhairi mia
    michaela michele michelle michiko mikie mildred millicent millie mimi mina mindy minnie mira miranda miriam moira
    mollie molly mona monica monika morag muriel myra myrna myrtle máire nadezhda nadia nadine najat naledi nan nancy
    nandini nanette naoko naomi nasrin natalia natalie natalya natasha nathalie nawal nazanin neha nell nellie nerys
    nesrine nettie ngozi nia niamh nicola nicole nikita nikki nina nirmala nita nkechi nkosazana nomvula nora norah
    noreen noriko norma noëlle nuala nydia octavia oksana olga olivia ophelia oprah orla padma paige paloma pam pamela
    parisa parvati patricia patsy patti patty paula paulette pauline pearl peggy penelope penny petra petula philippa
    phoebe phumzile phyllis pilar pippa polly pooja poonam pramila preeti priscilla priya rach rachael rachel rachida
    radha ramona rani rania raquel rashida razan reba rebecca reem reena reese regina reiko rekha rena renata renate
    renee renée rhea rhian rhonda rihanna rima rita roberta roisin rosa rosalie rosalind rosalyn rosanna rosanne rose
    roseanne rosemary roslyn rowena roxanne roya ruby rupa ruth ruthie róisín sabine sabrina sachiko sadie saima saira
    sally salma samantha samira sandhya sandra sandrine sandy sangeeta sanna saoirse sara sarah sasha saundra sayaka
    scarlett segolene selena senga serena shalini shana shanna shannon shari sharlene sharon sharron shawna sheila
    shelby shelley shelly sherry sheryl shilpa shireen shirley shivani shona sian sigrid silke silvia sima simone
    sinead sinéad siobhan siobhán sioned siri smriti sneha sofia sofie sofía soledad sondra sonia sonja sonya sophia
    soraya sorcha stacey stacie stacy stefanie stella steph stephanie sudha sue suha sujata sunanda sunita susan
    susana susanna susannah susanne sushila sushma susie suzan suzanne suzette svetlana swati sybil sydney sylvia
    ségolène tabitha tamar tamara tamika tammie tammy tania tanya tara tasha tatiana tatyana tawakkol taylor teresa
    terri tess tessa thalia thandeka thandi thea thelma theresa thuli tiffany tillie tina tomoko toni tracey tracy
    tricia trina trish trisha trudy tulsi ulla ulrike uma una ursula usha val valentina valeria valerie valérie
    vandana vanessa vasundhara vera verity verna veronica vicki vicky victoria vidya viola violet violeta virginia
    virginie vivian viviana viviane wanda wendy whoopi wilhelmina willa wilma winifred winnie xiomara yara yasmeen
    yasmin yasmine yelena yesenia yewande yoko yolanda yukiko yulia yuliya yuriko yvette yvonne zahra zainab zara
    zeinab zelda zoe zohra zoë zuzana élisabeth órla
    """.split()
)
"""As MEN."""

EITHER = frozenset(
    """
    alex angel ashley aubrey avery billie blair bobbie brook casey chris courtney dana dominique drew harley jackie
    jamie jan jean jo jody jordan kelly kendall kerry kim kiran kit kris lee leigh lesley leslie lindsay lindsey loren
    lynn michele morgan nicky noor nour parker pat patrice peyton quinn reese riley robin rowan sam sandy sasha
    shannon shashi shelby sidney skyler stacy stevie sydney taylor terry toni tracey tracy val
    """.split()
)
"""Names that both bear: most often as the tables above tell, but an honorific overrules them."""

ALL = MEN | WOMEN | EITHER

NICKNAMES = """
robert bob bobby rob robbie bert | william bill billy will willie liam | richard rick dick rich ricky | james
jim jimmy jamie | john jack johnny jon | joseph joe joey | thomas tom tommy | michael mike mick mickey | charles
charlie chuck chas | edward ed eddie ted ned teddy | theodore ted teddy theo | daniel dan danny | david dave
davey | donald don donnie | stephen steve steven stevie | kenneth ken kenny | ronald ron ronnie | timothy tim |
gregory greg | jeffrey jeff geoffrey geoff | lawrence larry laurence | leonard len lenny leo | matthew matt |
nicholas nick nicky nicolas | patrick pat paddy | peter pete | philip phil phillip | raymond ray | samuel sam
sammy | anthony tony antony | andrew andy drew | alexander alex alec sandy | benjamin ben benny benji |
christopher chris kit | douglas doug | frederick fred freddie freddy | gerald gerry jerry | harold harry hal |
henry harry hank | herbert herb bert | jacob jake | jonathan jon | joshua josh | martin marty | nathaniel nathan
nate | russell russ | terrence terry terence | vincent vince | walter walt wally | zachary zach zack | albert al
bert | alan al allan allen | alfred al fred alf | eugene gene | francis frank | franklin frank | gabriel gabe |
louis lou louie lewis | bernard bernie barney | bradley brad | calvin cal | clifford cliff | mitchell mitch |
newton newt | reginald reg reggie | rudolph rudy | stanley stan | elizabeth liz beth betty eliza lizzie betsy |
katherine kate kathy katie catherine cathy kathryn kat kathleen | margaret maggie meg peggy marge | patricia pat
patty trish tricia | rebecca becky becca | susan sue suzanne susie | deborah debbie deb debra | barbara barb |
jennifer jen jenny | jessica jess jessie | victoria vicky vicki | christine chris chrissy christina tina |
kimberly kim | pamela pam | sandra sandy | samantha sam | alexandra alex sandra lexi | abigail abby | amanda
mandy | cynthia cindy | dorothy dolly | eleanor ellie nell | frances fran | jacqueline jackie | judith judy
| madeleine maddie madeline | nancy nan | stephanie steph | theresa terry teresa tess | valerie val | virginia
ginny | caroline carrie carolyn | rosemary rose | angela angie | allison ali alison | josephine jo josie |
joanna jo joanne | natalie nat | rachel rach | reince reinhold | rafael ted | marc mark
"""
"""Given names that are one: entries between bars."""
