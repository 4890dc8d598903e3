const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * Frequent given names, folded (lower case, no marks), of the regions reports come from. Not a
 * register of names: one more piece of evidence that a capitalised word begins a person's name.
 */
export const givenNames: ReadonlySet<string> = new Set(
  list(`
    aaron abby abdel abdul abdullah abdulla abraham adam adel adrian agnes ahmad ahmed ahmet aidan aidar aida aigul aiman ainur ainagul aisha akbar
    akhmed aksana alain alan albert alberto aleksandr aleksander aleksandra aleksei aleksey alejandro alessandro alex alexander alexandra alexei alexey
    alexis alfred ali alia alibek alice alicia alima alina aliya alla allan allen alma almas alfonso alvaro amal amanda amangeldy amar amber amelia amina amir amira amit
    amy ana anar anastasia anatoli anatoly anders andrea andreas andrei andres andrew andrey andriy andy angela angelo anil anita anja ann anna anne
    annette anthony antoine anton antonio anvar arash arkady arman armand ariel armando armen arnold arsen artem arthur artur asan asel asem asha ashley ashraf asif
    aset askar askhat asma assel astrid aung ayman aysha azamat aziz aziza baghdat bakhyt bakhytzhan baurzhan barack barbara barry bashar bashir becky beibut bella ben benjamin
    bernard bernie beth betty bill billy birgit bob bobby bolat boris brad brandon brenda brent brett brian bruce bruno bryan burak carl
    carla carlos carmen carol carole caroline catherine cathy cecilia celia cesar charles charlie charlotte cheryl chiara chris christa christian christina
    christine christoph christopher cindy claire clara claude claudia colin connor cristina curtis cynthia dale damian damir dan dana daniel
    daniela danielle danny dariga darren daria darya dastan daulet dave david dean debbie deborah debra denis denise dennis derek dewi diana diane diego dieter dilma dimitri
    dina dinara dmitri dmitriy dmitry dmytro dominic dominique donald donna doris dorothy doug douglas duncan dustin ebrahim eduard eduardo edward edwin ehsan
    eileen ekaterina elena eleanor eli elias elisabeth elizabeth ella ellen emil emily emma emmanuel enrique eric erik erica erika erlan ernest ernesto
    erzhan esther eugene eva evelyn evgeny evgeni fadi faisal farah farhad farid fariza fatima fatma federico felipe felix ferdinand fernando fidel fiona florian
    frances francesca francesco francis francisco francois frank franz fred frederick friedrich fyodor gabriel gabriela galina galymzhan gamal gary gavin gemma gennady geoff geoffrey
    george georges georgi georgy gerald gerard gerhard gina giorgio giovanni giulia giuseppe gleb glenn gloria gordon graham greg gregory grigory guido guillermo
    gulmira gulnara gulnaz gustavo habib hadi haider hamid hana hani hannah hans harold harry hasan hassan hayder heather hector heinz helen helena helmut henri henry herbert
    hillary hossein howard hugh hugo hussain hussein ian ibrahim ida igor ihor ilham ilya imad imran indira inna ioannis ira irene irina isaac isabel isabella iskander ismail
    ivan ivana jack jackie jacob jacques jaime jake jamal james jamie jan jana jane janet janice jason javier jay jean jeanne jeff jeffrey jen jennifer jens jeremy jerome jerry
    jesse jessica jesus jill jim jimmy jo joan joanna joao joaquin joe joel johan johann johannes john johnathan johnny jon jonas jonathan jorge jose josef joseph josh joshua juan juanita
    judith judy julia julian juliana julie juliet julio jurgen justin kairat kamal kamila karen karim karin karl karla kasym kasymzhomart kate katarina katerina katherine kathleen kathryn
    kathy katie katrina kay kazbek keith kelly ken kenneth kent kevin khaled khalid khalil kim kimberly kirill kirsten klaus kofi konstantin kristen kristina kuanysh kurt kwame kyle
    lana larisa larissa larry latifa laura lauren laurence laurent lawrence layla lea leah lee leila len leo leon leonard leonid leonardo leroy lesley leslie lewis li liam lidia liliya lilia linda lindsay lionel lisa
    liz lorenzo loretta lorraine lou louis louise luca lucas lucia lucy ludmila luis luisa luke lydia lynn lyudmila madina maha mahmoud mahmud maia makpal maksat maksim mamadou manfred
    manuel marat marc marcel marcelo marco marcos marcus margaret marguerite maria marian marie marilyn marina mario marion marjorie mark marko markus marlene martha martin martina mary
    maryam matt matthew matthias maurice max maxim maya megan mehdi mehmet melanie melissa melvin michael michal michel michelle miguel mike mikhail milan mila mina mira miriam mitchell mohamed
    mohammad mohammed mona monica monika moses mostafa muhammad muhammed muammar mukhtar mustafa murat muratbek muqtada myriam nabil nadezhda nadia najib nancy naomi natalia natalie nataliya natalya natasha nathan nathalie neil nelson nestor nicholas
    nick nicola nicolas nicole nigel nijaz nikita nikolai nikolaj nikolay nina noah noor nora norman nour nurlan nursultan nurzhan oksana oleg oleksandr olena olga oliver olivia olivier olzhas omar omer
    orazbek orhan oscar osama oskar otto pablo pam pamela paolo pascal pat patricia patrick paul paula pauline pavel pedro peggy peter petr petra petro phil philip philippe phillip phyllis pierre pietro piotr
    priscilla priya qasim rachel rafael rafiq rahim raisa raj rajesh ralph ram rami ramon ramzan randy raphael rashid raul raushan ravil ray raymond rebecca regina reinhard renat rene renee reza
    ricardo richard rick rita rob robert roberta roberto robin rod rodrigo roger roland rolf roman ron ronald rosa rose rosemary ross roy ruben rudolf ruslan russell ruth
    ryan saad saddam sabina sabine sadiq saeed said sajid salam saleh salem sally salman salvador sam samal samantha samir samuel sandra sanjay sanat santiago sara sarah saule saul scott sean sebastian selim serge sergei sergey sergi
    sergio serhiy serik serikzhan seth shamil shane shannon sharon shaun sheila shirley sholpan sid sidney silvia simon simone sofia sonia sophie stacy stanislav stefan stefano stella stephan stephane stephanie stephen
    steve steven stuart sue suleiman suleyman sultan sunil susan susanna susanne suzanne svetlana sveta sylvia sylvie takhir talgat tamara tammy tanya tara tariq tatiana tatyana ted teresa terry thabo theodore theresa thomas tiffany
    tim timothy timur tina toby todd tom tommy tomas toni tony tracey traci tracy travis trevor tyler umar ursula usman uwe vadim valentin valentina valeria valerie valery vanessa vasily vera vernon veronica
    viacheslav victor victoria viktor viktoria vince vincent vincenzo violetta virginia vitaly vitali vitold vladimir vladislav volodymyr vyacheslav walid walter wanda warren waqar wayne wei wendy werner wesley wilhelm william willy
    wolfgang xavier yahya yana yasin yasmin yasser yelena yerlan yermek yevgeny yevgeniy yong yosef youssef yuri yuriy yulia yusuf yves zahra zainab zara zeinab zeynep zhan zhana zhanar zhanna zhanbolat zhasulan zhumabek zhenis zhibek zoe zoran zukhra
    александр александра алексей алибек алина алия алла алмас алма амангельды амина анар анастасия анатолий андрей анна антон арман арсен артем арыстан асан асем асель асет аскар асхат ахмет
    бакыт бауржан бекжан бекзат болат борис булат вадим валентин валентина валерий валерия василий вера виктор виктория виталий владимир владислав вячеслав галина галым геннадий георгий гульнара гульмира григорий дана данияр дарига дарья даулет
    денис динара дмитрий евгений евгения екатерина елена ерлан ержан ермек жанар жанна жанболат жанбырбай жасулан жумабай зауре зинаида зухра ибрагим иван игорь илья инна ирина кайрат камила касым кирилл константин ксения лариса лев леонид лидия любовь людмила
    мадина макпал максат максим марат мария марина марк михаил мухтар надежда наталия наталья никита николай нина нурлан нурсултан нуржан оксана олег ольга орал павел петр полина раиса рахат раушан ринат роза розлана роман руслан самал санат саул сауле светлана
    сергей серик сергазы сания софья станислав султан талгат тамара татьяна тимур турар федор фарида фатима шамиль эдуард юлия юрий яна ярослав айнур айгуль айдар айман айжан аслан акжан
    ақсана әлия әсем әсел әсет бақыт бауыржан гүлнар гүлмира дәулет дінмұхамед ержан ерлан жанна жанар қайрат қанат қасым қасымжомарт құрманғазы мақсат мұрат мұхтар нұрлан нұрсұлтан нұржан оразбек өмірзақ сәуле серік талғат төлеген шәкен ыбырай
  `).map((name) => name.normalize('NFKD').replace(/\p{M}/gu, '')),
);
