import type { ClaimKind } from '@inquest/model';
import type { Trigger, Voice } from './language.ts';
import { list } from './word-list.ts';

type Forms = Partial<Record<Voice, readonly string[]>>;

/** The forms of an English verb given as "kill kills killed killing", with a third past participle where it differs: "shoot shoots shot shooting". A particle after "+" follows every form. */
function verb(forms: string): Forms {
  const [parts = '', particle = ''] = forms.split('+').map((part) => part.trim());
  const [base = '', third = '', past = '', gerund = '', participle] = parts.split(' ');
  const phrase = (word: string): string => (particle === '' ? word : `${word} ${particle}`);
  return participle === undefined
    ? { infinitive: [phrase(base)], finite: [phrase(third)], either: [phrase(past)], gerund: [phrase(gerund)] }
    : {
        infinitive: [phrase(base)],
        finite: [phrase(third), phrase(past)],
        either: [phrase(participle)],
        gerund: [phrase(gerund)],
      };
}

const voices: readonly Voice[] = [
  'finite',
  'either',
  'passive',
  'gerund',
  'infinitive',
  'noun',
  'state',
  'toll',
  'people',
];

function merge(...all: readonly Forms[]): Forms {
  const merged: Partial<Record<Voice, string[]>> = {};
  for (const forms of all) {
    for (const voice of voices) {
      const words = forms[voice];
      if (words !== undefined) merged[voice] = [...(merged[voice] ?? []), ...words];
    }
  }
  return merged;
}

/** An act done to someone: "kill". */
function done(kind: ClaimKind, name: string, people: Trigger['people'], ...forms: readonly Forms[]): Trigger {
  return { kind, name, forms: merge(...forms), patient: 'object', people };
}

/** An act told of the one it happens to: "die". */
function undergone(kind: ClaimKind, name: string, people: Trigger['people'], ...forms: readonly Forms[]): Trigger {
  return { kind, name, forms: merge(...forms), patient: 'subject', people };
}

/** An act without one it happens to: "opened fire". */
function happening(kind: ClaimKind, name: string, ...forms: readonly Forms[]): Trigger {
  return { kind, name, forms: merge(...forms), patient: 'none', people: 'optional' };
}

/** The same, with nouns that tell the act also where nobody is named. */
function alsoAlone(trigger: Trigger, nouns: string): Trigger {
  const alone = list(nouns);
  return { ...trigger, forms: merge(trigger.forms, { noun: alone }), alone };
}

/** English words for acts, with the voices of their forms. */
export const englishTriggers: readonly Trigger[] = [
  alsoAlone(
    done(
      'killed',
      'kill',
      'required',
      verb('kill kills killed killing'),
      verb('murder murders murdered murdering'),
      verb('massacre massacres massacred massacring'),
      verb('slaughter slaughters slaughtered slaughtering'),
      verb('assassinate assassinates assassinated assassinating'),
      verb('execute executes executed executing'),
      verb('gun guns gunned gunning + down'),
      verb('mow mows mowed mowing + down'),
      verb('shoot shoots shot shooting + dead'),
      verb('shoot shoots shot shooting + down'),
      verb('slay slays slew slaying slain'),
      verb('lynch lynches lynched lynching'),
      verb('behead beheads beheaded beheading'),
      verb('butcher butchers butchered butchering'),
      verb('hack hacks hacked hacking + to death'),
      verb('beat beats beat beating + to death'),
      verb('shoot shoots shot shooting + to death'),
      verb('stab stabs stabbed stabbing + to death'),
      verb('torture tortures tortured torturing + to death'),
      verb('burn burns burned burning + to death'),
      verb('burn burns burnt burning + alive'),
      verb('crush crushes crushed crushing + to death'),
      verb('exterminate exterminates exterminated exterminating'),
      verb('liquidate liquidates liquidated liquidating'),
      verb('strangle strangles strangled strangling'),
      verb('drown drowns drowned drowning'),
      verb('finish finishes finished finishing + off'),
      verb('poison poisons poisoned poisoning'),
      verb('trample tramples trampled trampling + to death'),
      verb('dismember dismembers dismembered dismembering'),
      {
        either: list(`
        beaten to death, martyred, burned alive, electrocuted, wiped out, put to death, fatally shot, fatally wounded,
        mortally wounded, fatally stabbed, fatally injured, clubbed to death, starved to death, hanged, found dead,
        shot and killed, eliminated, annihilated, summarily executed
      `),
        noun: list(`
        assassination, assassinations, murder, murders, massacre, massacres, killing, killings, slaying, slayings,
        execution, executions, slaughter, extermination, bloodbath, mass murder, mass murders, mass killing, mass
        killings, genocide, lynching, shooting dead, shooting down, beheadings, beheading
      `),
      },
    ),
    `extrajudicial killings, extrajudicial killing, extrajudicial executions, extrajudicial execution, summary
    executions, summary execution, unlawful killings, targeted killings, arbitrary killings, mass graves, mass grave`,
  ),
  undergone('killed', 'die', 'required', verb('die dies died dying'), verb('perish perishes perished perishing'), {
    finite: list(`
      lost their lives, lost his life, lost her life, lost their life, met their deaths, met their death, met his
      death, met her death, succumbed, bled to death, passed away, drowned, fell dead, burned to death, suffocated,
      froze to death, paid with their lives, gave their lives
    `),
    gerund: ['losing their lives'],
    infinitive: ['lose their lives'],
    noun: ['death', 'deaths', 'fatality', 'fatalities', 'demise'],
    state: ['dead', 'dead bodies', 'lifeless', 'killed in action', 'deceased'],
    either: list(`
      feared dead, left dead, confirmed dead, pronounced dead, presumed dead, declared dead, reported dead
    `),
  }),
  undergone('killed', 'lives', 'required', { either: ['lives were lost', 'lives have been lost', 'lives lost'] }),
  happening('killed', 'claimed-lives', {
    noun: list(`
      claimed the lives of, took the lives of, cost the lives of, has claimed the lives of, claiming the lives of,
      taking the lives of, costing the lives of, claimed the life of, cost the life of, took the life of, ended the
      lives of
    `),
  }),
  undergone('killed', 'toll', 'required', {
    toll: list(`
      death toll, death-toll, toll, number of dead, number of the dead, number of deaths, number of victims, number of
      fatalities, number of people killed, number of those killed, number of killed, body count, number of casualties,
      numbers of dead, toll of dead, number of protesters killed, dead numbered, total dead, the dead were, total
      number of deaths, number killed, number of workers killed, fatalities stood, number of dead workers
    `),
  }),
  {
    ...undergone('other', 'figure', 'required', {
      toll: list(`
        bringing the total to, brings the total to, brought the total to, bring the total to, taking the total to,
        takes the total to, raising the total to, put the figure at, puts the figure at, put the number at, puts the number at, put the total at, puts the total
        at, put it at, puts it at, gave a figure of, gives a figure of, put the figure closer to, the real figure, the
        true figure, the actual figure, the real number, the true number, the actual number, the figure was, the
        figure is, the number was, the number is, put their number at, put their numbers at
      `),
    }),
    sameKind: true,
  },
  undergone('killed', 'bodies', 'required', { people: ['bodies', 'corpses', 'body', 'corpse'] }),
  done(
    'wounded',
    'wound',
    'required',
    verb('wound wounds wounded wounding'),
    verb('injure injures injured injuring'),
    verb('maim maims maimed maiming'),
    verb('hurt hurts hurt hurting'),
    verb('mutilate mutilates mutilated mutilating'),
    {
      either: list(`
        shot and wounded, shot and injured, hospitalised, hospitalized, badly hurt, seriously hurt, taken to hospital, treated for burns, being treated, under treatment,
        severely beaten, badly beaten, burned
      `),
      noun: ['wounding', 'injuries', 'injury', 'gunshot wounds'],
      state: list(`
        wounded, injured, hurt, seriously wounded, seriously injured, severely injured, severely wounded, gravely
        wounded, critically wounded, critically injured, slightly wounded, slightly injured, badly injured, badly
        wounded, lightly wounded, in hospital, in critical condition, in a critical condition, in serious condition, in a serious
        condition, under treatment
      `),
    },
  ),
  undergone('wounded', 'suffer-injuries', 'required', {
    finite: list(`
      suffered injuries, received medical help, received medical treatment, received medical attention, needed medical help, sought medical attention, sustained injuries, suffered wounds, sustained wounds, received injuries, received wounds,
      suffered minor injuries, received minor injuries, sustained minor injuries, suffered serious injuries, suffered
      gunshot wounds, sustained gunshot wounds, sought medical help, sought treatment, required hospital treatment,
      needed hospital treatment
    `),
    toll: ['number of wounded', 'number of injured', 'number of injuries', 'number of those injured'],
    either: ['treated for injuries', 'treated for gunshot wounds', 'treated for bullet wounds', 'treated in hospital'],
  }),
  alsoAlone(
    done(
      'disappeared',
      'abduct',
      'required',
      verb('abduct abducts abducted abducting'),
      verb('kidnap kidnaps kidnapped kidnapping'),
      {
        either: list(`
          kidnaped, forcibly disappeared, disappeared by, taken away by, taken hostage, held hostage, seized by, taken
          captive, held captive, bundled into, snatched, taken away, seized from, snatched from, taken by, held against their
          will, held against his will, held against her will, dragged into, dragged away, whisked away
        `),
        noun: ['kidnap', 'kidnaps'],
      },
    ),
    `abduction, abductions, kidnapping, kidnappings, kidnaping, enforced disappearance, enforced disappearances, forced
    disappearance, forced disappearances`,
  ),
  undergone(
    'disappeared',
    'disappear',
    'required',
    verb('disappear disappears disappeared disappearing'),
    verb('vanish vanishes vanished vanishing'),
    {
      finite: list(`
        went missing, has gone missing, have gone missing, gone missing, dropped out of sight, has not been seen
        since, have not been seen since, has not been heard from, have not been heard from, has not been heard of, have not been heard of, was
        last seen, were last seen
      `),
      noun: ['disappearance', 'disappearances', 'whereabouts'],
      state: ['missing', 'unaccounted for', 'reported missing', 'still missing', 'listed as missing'],
      toll: ['number of missing', 'number of the missing', 'number of disappeared', 'number of those missing'],
    },
  ),
  alsoAlone(
    done(
      'tortured',
      'torture',
      'required',
      verb('torture tortures tortured torturing'),
      verb('rape rapes raped raping'),
      verb('whip whips whipped whipping'),
      verb('flog flogs flogged flogging'),
      verb('assault assaults assaulted assaulting'),
      verb('beat beats beat beating beaten'),
      verb('waterboard waterboards waterboarded waterboarding'),
      {
        either: list(`
          beaten up, ill-treated, mistreated, beaten by, manhandled, brutally beaten, sexually assaulted,
          electro-shocked, abused, gang-raped, subjected to torture, subjected to ill-treatment, subjected to beatings,
          subjected to electric shocks, subjected to rape, subjected to abuse, sexually abused, physically abused, tortured
          and beaten, kicked and beaten, punched and kicked, forced to confess
        `),
        finite: ['beat up', 'suffered torture', 'endured torture', 'underwent torture'],
        noun: ['tortures', 'beatings', 'beating', 'rape', 'rapes', 'mistreatment'],
      },
    ),
    'torture, ill-treatment, ill treatment, sexual torture, psychological torture, physical torture',
  ),
  alsoAlone(
    done(
      'arrested',
      'arrest',
      'required',
      verb('arrest arrests arrested arresting'),
      verb('detain detains detained detaining'),
      verb('imprison imprisons imprisoned imprisoning'),
      verb('jail jails jailed jailing'),
      verb('apprehend apprehends apprehended apprehending'),
      verb('capture captures captured capturing'),
      verb('round rounds rounded rounding + up'),
      verb('incarcerate incarcerates incarcerated incarcerating'),
      verb('intern interns interned interning'),
      {
        either: list(`
        taken into custody, held in custody, remanded in custody, placed in custody, thrown in jail, thrown into
        prison, put in jail, put in prison, thrown in prison, placed under house arrest, put under house arrest,
        placed under arrest, held incommunicado, taken prisoner, locked up, re-arrested, rearrested, taken in for
        questioning, held without charge, remanded, arbitrarily detained, taken into detention, arbitrarily arrested,
        unlawfully detained, illegally detained, wrongfully detained, placed in detention, picked up by, hauled away,
        nabbed, locked away, placed behind bars, put behind bars, thrown behind bars, held for questioning, dragged to jail
      `),
        noun: list(`
        arrest, arrests, detention, detentions, imprisonment, mass arrests, jailing, capture, incarceration, round-up, round-ups
      `),
        state: ['in custody', 'in detention', 'under arrest', 'behind bars', 'in jail', 'in prison'],
        toll: list(`
        number of arrests, number of those arrested, number of arrested, number of detainees, number of detained,
        number of people arrested, number of people detained, number of prisoners
      `),
      },
    ),
    `arbitrary arrest, arbitrary arrests, arbitrary detention, arbitrary detentions, unlawful detention, unlawful
    detentions, unlawful arrest, unlawful arrests, illegal detention, incommunicado detention, mass detention, mass
    detentions`,
  ),
  done('charged', 'charge', 'required', {
    either: list(`
      charged, charged with, indicted, indicted for, formally charged, prosecuted, prosecuted for, facing charges,
      arraigned, accused in court
    `),
    finite: ['faces charges', 'face charges', 'facing trial', 'faces trial', 'face trial'],
    gerund: ['charging', 'indicting'],
    noun: ['indictment', 'indictment of', 'prosecution', 'prosecutions'],
  }),
  done('tried', 'try', 'required', {
    passive: list(`was tried, were tried, been tried, being tried, is being tried, are being tried`),
    either: list(`
      put on trial, brought to trial, placed on trial, convicted, convicted of, found guilty, tried for, tried
      in, tried by, court-martialed, court-martialled, acquitted, tried and convicted, tried and imprisoned
    `),
    finite: list(`
      stood trial, went on trial, stand trial, are on trial, is on trial, were on trial, was on trial, pleaded guilty
    `),
    noun: ['trial', 'trials', 'show trial', 'show trials', 'farcical trial', 'conviction', 'convictions'],
  }),
  done('sentenced', 'sentence', 'required', {
    either: list(`
      sentenced, sentenced to, sentenced to death, condemned to death, given prison terms, given prison sentences,
      given a prison sentence, given suspended sentences, jailed for, imprisoned for, sent to prison, handed prison
      terms, handed prison sentences, given sentences, given life sentences, given a life sentence
    `),
    finite: list(`
      received prison terms, received prison sentences, received sentences, received suspended sentences, was serving
      a, is serving a, serving a
    `),
    gerund: ['sentencing'],
    noun: [
      'sentencing',
      'prison sentence',
      'prison sentences',
      'jail sentence',
      'jail sentences',
      'jail term',
      'jail terms',
      'prison term',
      'prison terms',
      'life sentence',
    ],
  }),
  done(
    'released',
    'release',
    'required',
    verb('release releases released releasing'),
    verb('free frees freed freeing'),
    verb('pardon pardons pardoned pardoning'),
    {
      either: list(`
        set free, amnestied, let go, released on bail, freed on bail, granted bail, rehabilitated, exonerated, rescued
      `),
      noun: ['release', 'release of', 'liberation'],
    },
  ),
  done(
    'dismissed',
    'dismiss',
    'required',
    verb('sack sacks sacked sacking'),
    verb('dismiss dismisses dismissed dismissing'),
    verb('lay lays laid laying + off'),
    verb('fire fires fired firing'),
    {
      either: list(`
        made redundant, locked out, thrown out of work, deprived of their jobs, sacked from, laid-off, discharged,
        thrown out of their jobs, relieved of their jobs
      `),
      noun: list(`
        dismissal, dismissals, sacking, sackings, layoff, layoffs, lay-offs, redundancies, redundancy, job losses,
        firings, mass dismissals, mass dismissal, mass sackings
      `),
      toll: ['number of dismissed', 'number of sacked', 'number of dismissals'],
    },
  ),
  undergone('dismissed', 'lose-job', 'required', {
    finite: ['lost their jobs', 'lost his job', 'lost her job', 'lost their job'],
    gerund: ['losing their jobs'],
  }),
  done(
    'displaced',
    'displace',
    'required',
    verb('displace displaces displaced displacing'),
    verb('evict evicts evicted evicting'),
    verb('deport deports deported deporting'),
    verb('expel expels expelled expelling'),
    { either: ['exiled'] },
    verb('evacuate evacuates evacuated evacuating'),
    verb('resettle resettles resettled resettling'),
    verb('uproot uproots uprooted uprooting'),
    {
      either: list(`
        driven from their homes, forced from their homes, forced out of their homes, forced to flee, forced to leave
        their homes, made homeless, left homeless, driven out, relocated, forcibly transferred, forcibly moved
      `),
      noun: list(`
        deportation, deportations, displacement, eviction, evictions, expulsion, expulsions, forced eviction, forced
        evictions, relocation, exodus
      `),
      state: ['homeless'],
      toll: ['number of displaced', 'number of refugees', 'number of displaced people'],
    },
  ),
  undergone('displaced', 'flee', 'required', {
    finite: list(`
      fled, fled their homes, have fled, had fled, fled the country, fled across the border, sought refuge, took
      refuge, left their homes, abandoned their homes, went into exile
    `),
    gerund: ['fleeing', 'fleeing their homes'],
  }),
  alsoAlone(
    done(
      'other',
      'persecute',
      'required',
      verb('harass harasses harassed harassing'),
      verb('intimidate intimidates intimidated intimidating'),
      verb('persecute persecutes persecuted persecuting'),
      verb('threaten threatens threatened threatening + with'),
      verb('blackmail blackmails blackmailed blackmailing'),
      verb('enslave enslaves enslaved enslaving'),
      verb('traffic traffics trafficked trafficking'),
      {
        either: list(`
          threatened by, placed under surveillance, put under surveillance, barred from leaving, banned from travelling,
          banned from traveling, banned from leaving, stripped of their citizenship, stripped of his citizenship, stripped
          of her citizenship, discriminated against, forced to work, forcibly evicted, forcibly sterilised, forcibly
          sterilized, spied on, smeared, vilified
        `),
      },
    ),
    'harassment, intimidation, persecution, judicial harassment, forced labour, forced labor, human trafficking',
  ),
  undergone('other', 'persecute', 'required', {
    finite: list(`
      received death threats, received threats, receives death threats, receive death threats, faced threats, faced harassment,
      faced death threats, has received death threats, have received death threats, faced reprisals, faced persecution
    `),
    gerund: ['receiving death threats', 'receiving threats'],
  }),
  undergone('striking', 'on-strike', 'optional', {
    finite: list(`
      went on strike, walked out, downed tools, came out on strike, are on strike, were on strike, went on hunger
      strike, joined the strike, have been on strike, had been on strike, have been out on strike, are striking, were
      striking, stopped work, fought on, began a hunger strike, declared a hunger strike, staged a strike, took strike
      action, remain on strike, remained on strike, refused to return to work, refused to work, took part in the
      strike, participated in the strike, are continuing the strike, continued the strike
    `),
    state: ['on strike', 'out on strike', 'on hunger strike'],
    gerund: ['going on strike', 'walking out'],
  }),
  happening('strike', 'strike', {
    noun: list(`
      strike, strikes, general strike, walkout, walkouts, stoppage, stoppages, wildcat strike, wildcat strikes, work
      stoppage, hunger strike, industrial action, sit-down strike, political strikes
    `),
    finite: list(`
      walked off their jobs, walked off the job, called a strike, called a general strike, launched a strike, launched
      a hunger strike
    `),
  }),
  happening('protest', 'protest', {
    noun: list(`
      protest, protests, rally, rallies, demonstration, demonstrations, riot, riots, sit-in, sit-ins, uprising,
      uprisings, picket, vigil, mass disturbances, disturbances, unrest, protest march, march, marches, protest
      meetings, mass protests, mass movement, blockade, mass meeting
    `),
    finite: list(`
      protested, demonstrated, rallied, marched, took to the streets, rioted, set up a permanent garrison, occupied
      the square, gathered, have been protesting, began camping, were protesting, are protesting, staged a protest,
      held a rally, blocked the road, blocked the railway, blocked roads, staged a sit-in, picketed, set up camp, set
      up a camp, gathered in, gathered to, assembled, continuing the fight, took part in the protest, took part in the
      march, took part in the rally, took part in the demonstrations, took part in a march, took part in a rally,
      turned out for the march, took part in protests, took part in the demonstration, joined the protest, joined the
      protests, attended the rally, mutinied, rose up, camped
    `),
    infinitive: ['occupy the square', 'protest', 'demonstrate', 'march', 'rally'],
    gerund: ['protesting', 'demonstrating', 'marching', 'rallying', 'camping', 'picketing', 'rioting'],
  }),
  done(
    'attack',
    'attack',
    'optional',
    verb('attack attacks attacked attacking'),
    verb('bomb bombs bombed bombing'),
    verb('shell shells shelled shelling'),
    verb('ambush ambushes ambushed ambushing'),
    verb('raid raids raided raiding'),
    verb('storm storms stormed storming'),
    verb('bombard bombards bombarded bombarding'),
    verb('shoot shoots shot shooting + at'),
    verb('torch torches torched torching'),
    verb('ransack ransacks ransacked ransacking'),
    verb('loot loots looted looting'),
    verb('shoot shoots shot shooting'),
    verb('stab stabs stabbed stabbing'),
    verb('dynamite dynamites dynamited dynamiting'),
    verb('machine-gun machine-guns machine-gunned machine-gunning'),
    verb('suppress suppresses suppressed suppressing'),
    verb('disperse disperses dispersed dispersing'),
    {
      finite: list(`
        opened fire, opens fire, open fire, opened fire on, opened fire at, fired on, fired at, fired into, fired
        directly into, fired upon, fired live ammunition, fired shots, fired rubber bullets, fired tear gas, used tear
        gas, used live ammunition, used gas, fired in the air, shot live ammunition, shot into, shot at, ran into the
        crowd, drove into the crowd, rammed, set fire to, set a fire, set on fire, burned down, burnt down, charged
        the crowd, charged at, stormed into, broke up, cracked down, cracked down on, lobbed, hurled, decided on the
        use of force, used force, used force against, used violence, exploded, went off, detonated, blew up, planted a
        bomb, threw a bomb, clashed with, clashed, fired tear-gas, used batons, used water cannon
      `),
      either: list(`
        met with brutal force, attacked by, blown up, sabotaged, set ablaze, set alight, burned to the ground,
        destroyed, shot at, fired upon, fired on, violently dispersed, toppled, crushed, put down
      `),
      gerund: list(`
        opening fire, firing on, firing at, firing into, firing, setting fire to, burning, sabotaging, using live
        ammunition, destroying
      `),
      noun: list(`
        attack, attacks, assault, assaults, shooting, shootings, bombing, bombings, crackdown, explosion, explosions,
        raid, raids, ambush, ambushes, clash, clashes, blast, blasts, break-up, violence, bloodshed, acts of violence,
        repression, arson, police intervention, shelling, bombardment, gunfire, pogrom, pogroms, stampede, brutal
        force, fighting, car bomb, suicide bombing, bloody assault, violent assaults, firefight, shootout, crossfire
      `),
      infinitive: ['sabotage', 'open fire', 'fire into'],
    },
  ),
  {
    ...done('blackout', 'cut-off', 'optional', {
      either: list(`
        blocked, shut down, closed down, cut off, jammed, censored, suspended, sealed off, closed off, switched off,
        disconnected, disrupted, taken off the air, banned, cordoned off
      `),
      gerund: list(`blocking, shutting down, jamming, censoring, cutting off, sealing off, closing off`),
    }),
    of: ['network', 'settlement'],
  },
  happening('blackout', 'blackout', {
    noun: list(`
      media blackout, news blackout, information blackout, internet blackout, communications blackout, internet
      shutdown, censorship, disinformation, deathly silence, wall of silence, conspiracy of silence, news blackouts,
      blackout, clamp down on news
    `),
    finite: list(`
      communications were cut, communications had been cut, telephone lines were cut, phone lines were cut, internet
      was cut, internet was shut down, the internet was down, kept silent, keep silent, remained silent, has remained
      silent, have remained silent, not want the world to know, silenced the media, saw no reason to mention, was
      prevented from a wide dissemination, largely been ignored by the media, been ignored by the media, been largely
      ignored by the media
    `),
    state: ['under siege', 'surrounded by troops'],
  }),
  happening('emergency', 'emergency', {
    noun: list(`
      state of emergency, emergency rule, martial law, curfew, state of siege, state of exception, emergency regime,
      emergency powers, a curfew
    `),
    finite: ['declared an emergency'],
  }),
  done('appointment', 'appoint', 'optional', verb('appoint appoints appointed appointing'), {
    either: list(`
      removed from office, removed from his post, removed from her post, relieved of his duties, relieved of her
      duties, relieved of his post, removed as, named as, replaced by, promoted to, dismissed as, sacked as, fired as,
      sworn in as, demoted
    `),
    finite: list(`
      resigned, stepped down, resigned as, signed a decree changing, tendered his resignation, signed a decree
      appointing, took over as
    `),
    infinitive: ['replace the president', 'replace the head'],
    noun: list(`
      appointment, resignation, resignations, removal from office, dismissal of the governor, dismissal of the
      minister, dismissal of the head
    `),
  }),
  happening('solidarity', 'solidarity', {
    noun: list(`
      solidarity, act of solidarity, solidarity action, solidarity actions, solidarity strike, solidarity strikes,
      active solidarity, display of solidarity, solidarity protest, solidarity protests, sympathy strike
    `),
    finite: list(`
      maintained solidarity, expressed solidarity, collected money, stopped production, completely stopped production,
      in support of the strikers, extended to involve workers, raised money for, joined in solidarity
    `),
  }),
];
