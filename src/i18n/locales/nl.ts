import type { Locale } from "../locale.ts"

/** Dutch. */
export const nl: Locale = {
  code: "nl",
  direction: "ltr",
  words: {
    groups: {
      profile: { title: "Profiel", text: "Hoe anderen je zien en hoe we je bereiken." },
      password: { title: "Wachtwoord", text: "Kies er een dat je nergens anders gebruikt." },
      totp: {
        title: "Authenticator-app",
        text: "Een code van je telefoon bij elke keer inloggen.",
      },
      lookup_secret: {
        title: "Back-upcodes",
        text: "Elke code werkt één keer, voor als je je telefoon kwijtraakt.",
      },
      passkey: {
        title: "Passkeys",
        text: "Log in met je vingerafdruk, gezicht of de pincode van je apparaat.",
      },
      webauthn: {
        title: "Beveiligingssleutels",
        text: "Een sleutel die je bij het inloggen aansluit of tegen je apparaat houdt.",
      },
      oidc: { title: "Gekoppelde accounts", text: "Log in met een account dat je al hebt." },
      saml: { title: "Inloggen via je organisatie", text: "Gebruik het account van je werk." },
      deviceauthn: { title: "Apparaten", text: "" },
      code: { title: "Code", text: "" },
      link: { title: "Link", text: "" },
      default: { title: "Meer", text: "" },
      identifier_first: { title: "Account", text: "" },
    },
    state: {
      on: "Aan",
      off: "Niet ingesteld",
      unconfirmed: "Nog niet bevestigd",
      keys: { count: "count", one: "{count} sleutel", other: "{count} sleutels" },
      passkeys: { count: "count", one: "{count} passkey", other: "{count} passkeys" },
      linked: { count: "count", one: "{count} gekoppeld", other: "{count} gekoppeld" },
      unlinked: "Geen gekoppeld",
    },
    status: {
      pending: "Je instellingen worden geladen…",
      login: "Je gaat naar de inlogpagina…",
      aal2: "Je gaat naar de verificatie in twee stappen…",
      refresh: "Voor deze wijziging log je nog een keer in…",
      provider: "Je gaat naar de provider…",
      verification: "Je gaat naar de bevestiging van je adres…",
      continue: "Opgeslagen. Je gaat verder…",
      failed: "Je instellingen kunnen niet worden geladen",
      retry: "Opnieuw proberen",
    },
    failures: {
      session_inactive: "Je bent niet ingelogd.",
      cookies_blocked:
        "De browser bewaart de cookies van de inlogdienst niet. Sta cookies voor deze site toe " +
        "en probeer het opnieuw.",
      rate_limited: "Te veel pogingen. Wacht even en probeer het opnieuw.",
      network: "Er is geen verbinding met de inlogdienst.",
      server: "De inlogdienst heeft een probleem. Probeer het zo meteen opnieuw.",
    },
    notices: {
      session_inactive: "Je bent niet meer ingelogd. Log opnieuw in om dit op te slaan.",
      session_aal2_required: "Voor deze wijziging is verificatie in twee stappen nodig.",
      session_refresh_required: "Voor deze wijziging moet je opnieuw inloggen.",
      flow_expired:
        "De pagina stond te lang open. Wat je hebt ingevuld, staat er nog: sla het nog een keer " +
        "op.",
      flow_expired_start_over:
        "De pagina stond te lang open, dus deze stap begint opnieuw. Gebruik de nieuwe code of " +
        "sleutel die hier staat.",
      flow_expired_kept:
        "De pagina stond te lang open, dus de code of sleutel van deze stap geldt niet meer. " +
        "Begin opnieuw wanneer je wilt.",
      code_expired: "Het duurde te lang, dus die code geldt niet meer. Gebruik een nieuwe.",
      flow_not_found: "Dit is uitgeschakeld of bestaat niet meer. Er is niets gewijzigd.",
      csrf_violation:
        "Voor je veiligheid is dit niet geaccepteerd. Wat je hebt ingevuld, staat er nog: sla " +
        "het nog een keer op.",
      cookies_blocked:
        "De browser bewaart de cookies van de inlogdienst niet, dus er kan niets worden " +
        "opgeslagen. Sta cookies voor deze site toe en probeer het opnieuw. Wat je hebt " +
        "ingevuld, staat er nog.",
      csrf_violation_start_over:
        "Voor je veiligheid is dit niet geaccepteerd en begint deze stap opnieuw. Gebruik de " +
        "nieuwe code of sleutel die hier staat.",
      changed_elsewhere:
        "Je instellingen zijn ergens anders gewijzigd en staan nu op deze pagina. Wat je hebt " +
        "ingevuld, staat er nog.",
      identity_mismatch:
        "Intussen heeft iemand anders hier ingelogd. Er is niets gewijzigd; dit zijn de " +
        "instellingen van het account waarmee nu is ingelogd.",
      return_to_forbidden: "Terugkeren naar dit adres is niet toegestaan.",
      location_change_required: "De volgende pagina kan niet worden geopend.",
      rate_limited: "Te veel pogingen. Wacht even en probeer het opnieuw. Er is niets opgeslagen.",
      rate_limited_for: {
        count: "seconds",
        one: "Te veel pogingen. Probeer het over {seconds} seconde opnieuw. Er is niets opgeslagen.",
        other:
          "Te veel pogingen. Probeer het over {seconds} seconden opnieuw. Er is niets opgeslagen.",
      },
      network:
        "Geen verbinding, dus misschien is dit niet opgeslagen. Wat je hebt ingevuld, staat er " +
        "nog.",
      server: "De inlogdienst heeft een probleem. Wat je hebt ingevuld, staat er nog.",
      unknown: "Er is iets misgegaan. Wat je hebt ingevuld, staat er nog.",
      unanswered: "Het is niet bekend of dit is opgeslagen.",
      retry: "Opnieuw proberen",
      restart: "Opnieuw beginnen",
      signIn: "Inloggen",
    },
    invalid: {
      valueMissing: "Vul dit veld in.",
      email: "Vul een e-mailadres in, bijvoorbeeld naam@example.com.",
      url: "Vul een webadres in, bijvoorbeeld https://example.com.",
      patternMismatch: "Dit heeft niet de gevraagde vorm.",
      tooLong: {
        count: "max",
        one: "Gebruik maximaal {max} teken.",
        other: "Gebruik maximaal {max} tekens.",
      },
      badInput: "Vul een geldige waarde in.",
      keyName: "Geef de beveiligingssleutel eerst een naam.",
    },
    ceremony: {
      waiting: "Volg de instructies van je browser…",
      cancelled:
        "Er is niets toegevoegd of bevestigd: het is geannuleerd of duurde te lang. Probeer het " +
        "opnieuw.",
      registered: "Dit apparaat is al geregistreerd.",
      unsupported: "Deze browser kan hier geen beveiligingssleutels of passkeys gebruiken.",
      insecure: "Beveiligingssleutels en passkeys werken niet op dit adres.",
      failed: "De beveiligingssleutel of passkey kon niet worden gebruikt. Probeer het opnieuw.",
      blocked: "Het script voor beveiligingssleutels en passkeys kon niet worden geladen.",
    },
    list: {
      add: "Toevoegen",
      addTo: "Toevoegen aan ‘{label}’",
      remove: "Verwijderen",
      removeItem: "{label} verwijderen",
      item: "{label} {number}",
    },
    rows: {
      added: "Toegevoegd op {date}",
      linked: "Gekoppeld",
      onlyLinked: "Gekoppeld. Zonder dit account kun je niet inloggen, dus het blijft gekoppeld.",
      notLinked: "Niet gekoppeld",
      unnamed: "Passkey",
      remove: "Verwijderen",
      link: "Koppelen",
      unlink: "Ontkoppelen",
    },
    totp: {
      scan:
        "Scan de afbeelding met je authenticator-app. Staat de app op dit apparaat, kopieer dan " +
        "de sleutel.",
      verify: "Vul de code in die de app laat zien.",
    },
    tools: {
      copy: "Kopiëren",
      copyKey: "Sleutel kopiëren",
      copyCodes: "Codes kopiëren",
      copied: "Gekopieerd",
      copyFailed:
        "De browser staat kopiëren hier niet toe. Selecteer de tekst en kopieer die zelf.",
      download: "Downloaden",
      downloadCodes: "Codes downloaden",
      print: "Afdrukken",
      printCodes: "Codes afdrukken",
      codesTitle: "Back-upcodes voor {address}",
      codesText: "Elke code werkt één keer. Bewaar ze waar anderen ze niet kunnen vinden. {date}",
      codesFile: "back-upcodes.txt",
      show: "Tonen",
      hide: "Verbergen",
      showTyped: "Invoer tonen",
      hideTyped: "Invoer verbergen",
      discard: "Verwerpen",
    },
    questions: {
      removeKey: "Beveiligingssleutel ‘{name}’ verwijderen? Je kunt er dan niet meer mee inloggen.",
      removePasskey: "Passkey ‘{name}’ verwijderen? Je kunt er dan niet meer mee inloggen.",
      unlink: "{name} ontkoppelen? Je kunt dan niet meer met dat account inloggen.",
      disableApp: "Authenticator-app uitschakelen? De codes werken dan niet meer.",
      disableCodes: "Back-upcodes uitschakelen? Ze werken dan geen van alle meer.",
      other: "Doorgaan met ‘{name}’? Dit kan niet ongedaan worden gemaakt.",
      lastSecondFactor: "Je hebt dan geen tweede stap meer: wie je wachtwoord kent, kan inloggen.",
      cancel: "Annuleren",
    },
    codes: { used: "gebruikt" },
    reauthentication: {
      refresh: "Log nog een keer in",
      refreshText:
        "Je bent een tijdje geleden ingelogd. Log opnieuw in, dan wordt deze wijziging vanzelf opgeslagen.",
      aal2: "Bevestig met je tweede factor",
      aal2Text: "Na deze stap gaat de pagina vanzelf verder.",
      pending: "Een ogenblik …",
      elsewhere: "De inlogpagina gebruiken",
    },
    verification: {
      text: "{address} is nog niet bevestigd.",
      link: "Nu bevestigen",
      mark: "Nog niet bevestigd",
      confirm: "Bevestigen",
      confirmAddress: "{address} bevestigen",
      title: "Bevestig je adres",
      wait: "Een ogenblik…",
      sent: "Er is een code verstuurd naar {address}.",
      resendIn: {
        count: "seconds",
        one: "Kan over {seconds} seconde",
        other: "Kan over {seconds} seconden",
      },
      later: "Later",
      done: "{address} is bevestigd.",
      failed: "Het adres kan nu niet worden bevestigd.",
    },
    flow: {
      title: "Dit formulier kan niet worden weergegeven",
      invalid:
        "FlowForm heeft geen Kratos-flow gekregen: `flow` heeft geen `ui.nodes`. Geef de flow " +
        "door waarmee een Kratos-endpoint antwoordde en toon tot die tijd iets anders.",
      noScript: "Dit werkt alleen met JavaScript, en dat staat in je browser uit.",
      notLoaded:
        "Een deel van deze pagina kon niet worden geladen. Controleer de verbinding en probeer het opnieuw; helpt dat niet, laad de pagina dan opnieuw.",
      nodeFailed: "Dit veld kan niet worden weergegeven.",
      lastCredential: "Dit is je enige manier om in te loggen en kan dus niet worden verwijderd.",
    },
  },
  messages: {
    1010001: "Inloggen",
    1010002: "Inloggen met {provider}",
    1010003: "Bevestig dat jij het bent.",
    1010004: "Bevestig met je tweede factor.",
    1010006: "Code uit de app",
    1010007: "Back-upcode",
    1010008: "Inloggen met een beveiligingssleutel",
    1010009: "Authenticator-app gebruiken",
    1010010: "Back-upcode gebruiken",
    1010012: "Houd je beveiligingssleutel of dit apparaat bij de hand en ga verder.",
    1010013: "Doorgaan",
    1010014:
      "Er is een code verstuurd. Komt die niet aan, controleer dan het adres en begin opnieuw.",
    1010015: "Code versturen",
    1010019: "Code versturen om verder te gaan",
    1010021: "Inloggen met een passkey",
    1010022: "Inloggen met je wachtwoord",
    1010023: "Code versturen naar {address}",
    1050001: "Je wijzigingen zijn opgeslagen.",
    1060001:
      "Je account is hersteld. Wijzig je wachtwoord of stel een andere manier van inloggen in " +
      "vóór {privileged_session_expires_at}.",
    1050002: "{provider} koppelen",
    1050003: "{provider} ontkoppelen",
    1050004: "Authenticator-app uitschakelen",
    1050005: "QR-code voor de authenticator-app",
    1050006: "{secret}",
    1050007: "Back-upcodes tonen",
    1050008: "Nieuwe back-upcodes maken",
    1050009: "{secret}",
    1050010: "Je back-upcodes. Bewaar ze op een veilige plek.",
    1050011: "Ik heb deze codes bewaard",
    1050012: "Beveiligingssleutel toevoegen",
    1050013: "Naam van de beveiligingssleutel",
    1050014: "Gebruikt op {used_at}",
    1050015: "Back-upcodes",
    1050016: "Back-upcodes uitschakelen",
    1050017: "Sleutel, voor als je de QR-code niet kunt scannen",
    1050018: "Beveiligingssleutel ‘{display_name}’ verwijderen",
    1050019: "Passkey toevoegen",
    1050020: "Passkey ‘{display_name}’ verwijderen",
    1050021: "Apparaat ‘{display_name}’ verwijderen",
    1050022: "Apparaatcontrole",
    1050023: "Wordt beheerd door je organisatie.",
    1070001: "Wachtwoord",
    1070002: "{title}",
    1070003: "Opslaan",
    1070004: "E-mail, telefoonnummer of gebruikersnaam",
    1070005: "Versturen",
    1070006: "Code uit de app",
    1070007: "E-mailadres",
    1070008: "Nieuwe code versturen",
    1070009: "Doorgaan",
    1070011: "Code uit het bericht",
    1070013: "Code uit het bericht",
    1080001:
      "Er is een link verstuurd. Komt die niet aan, controleer dan hoe het adres is gespeld.",
    1080002: "Het adres is bevestigd.",
    1080003:
      "Er is een code verstuurd. Komt die niet aan, controleer dan hoe het adres is gespeld.",
    4000001: "{reason}",
    4000002: "Vul dit veld in.",
    4000003: {
      count: "min_length",
      one: "Gebruik minimaal {min_length} teken.",
      other: "Gebruik minimaal {min_length} tekens.",
    },
    4000004: "Dit heeft niet de gevraagde vorm.",
    4000005: "Dit wachtwoord kan niet worden gebruikt. Kies een ander.",
    4000006: "Dat klopt niet. Controleer het wachtwoord en het adres of de gebruikersnaam.",
    4000007:
      "Dit e-mailadres, telefoonnummer, deze gebruikersnaam of dit gekoppelde account is al in " +
      "gebruik.",
    4000008: "De code is onjuist of verlopen. Vul de code in die de app nu laat zien.",
    4000009: "Voeg eerst een e-mailadres of gebruikersnaam toe aan je profiel om mee in te loggen.",
    4000010: "Dit account is nog niet actief. Bevestig eerst het e-mailadres.",
    4000011: "Er is geen authenticator-app ingesteld.",
    4000012: "Deze back-upcode is al gebruikt. Neem een andere.",
    4000013: "Er is geen beveiligingssleutel ingesteld.",
    4000014: "Er zijn geen back-upcodes.",
    4000015: "Dit account bestaat niet of heeft geen beveiligingssleutel.",
    4000016: "Dat is geen van de back-upcodes. Probeer het opnieuw.",
    4000017: {
      count: "max_length",
      one: "Gebruik maximaal {max_length} teken.",
      other: "Gebruik maximaal {max_length} tekens.",
    },
    4000018: "Vul {minimum} of meer in.",
    4000019: "Vul meer dan {minimum} in.",
    4000020: "Vul {maximum} of minder in.",
    4000021: "Vul minder dan {maximum} in.",
    4000022: "Vul een veelvoud van {base} in.",
    4000023: {
      count: "max_items",
      one: "Er is maximaal {max_items} item mogelijk.",
      other: "Er zijn maximaal {max_items} items mogelijk.",
    },
    4000024: {
      count: "min_items",
      one: "Voeg minimaal {min_items} item toe.",
      other: "Voeg minimaal {min_items} items toe.",
    },
    4000025: "Twee items zijn gelijk. Wijzig of verwijder er een.",
    4000026: "Hier wordt een ander soort waarde verwacht.",
    4000029: "Vul de gevraagde waarde in of vink het vakje aan.",
    4000030: "Deze waarde is hier niet mogelijk.",
    4000031: "Kies een wachtwoord dat minder op je e-mailadres of gebruikersnaam lijkt.",
    4000032: {
      count: "min_length",
      one: "Kies een wachtwoord van minimaal {min_length} teken.",
      other: "Kies een wachtwoord van minimaal {min_length} tekens.",
    },
    4000033: {
      count: "max_length",
      one: "Kies een wachtwoord van maximaal {max_length} teken.",
      other: "Kies een wachtwoord van maximaal {max_length} tekens.",
    },
    4000034:
      "Dit wachtwoord komt voor in een datalek, dus anderen kunnen het kennen. Kies een ander.",
    4000035: "Dit account bestaat niet of logt niet in met een code.",
    4000039: "Kies een ander wachtwoord dan je huidige.",
    4000040: "Vul een e-mailadres in, bijvoorbeeld naam@example.com.",
    4000041: "Vul een telefoonnummer in dat begint met + en het landnummer.",
    4000042: "Hiervoor is geen apparaat ingesteld.",
    4000043: "De beveiligingssleutel of passkey is niet geaccepteerd. Probeer het opnieuw.",
    4000044: "De handtekening van het apparaat is niet geaccepteerd. Probeer het opnieuw.",
    4010001: "De pagina stond te lang open. Probeer het opnieuw.",
    4010002: "Dat is niet gelukt. Controleer wat je hebt ingevuld en probeer het opnieuw.",
    4010004:
      "Er kon niets worden opgeslagen. Controleer wat je hebt ingevuld en probeer het opnieuw.",
    4010006: "Dat is niet gelukt. Controleer wat je hebt ingevuld en probeer het opnieuw.",
    4010008: "De code is onjuist of al gebruikt. Probeer het opnieuw.",
    4050001: "De pagina stond te lang open. Probeer het opnieuw.",
    4050002: "Je kunt maar één adres tegelijk wijzigen. Sla ze na elkaar op.",
    4070001: "De link is onjuist of al gebruikt. Vraag een nieuwe aan.",
    4070002: "Dit is al gedaan.",
    4070005: "De pagina stond te lang open. Probeer het opnieuw.",
    4070006: "De code is onjuist of al gebruikt. Probeer het opnieuw.",
  },
  reasons: {
    email: "Vul een e-mailadres in, bijvoorbeeld naam@example.com.",
    tel: "Vul een telefoonnummer in dat begint met + en het landnummer.",
    uri: "Vul een webadres in, bijvoorbeeld https://example.com.",
    date: "Vul een geldige datum in.",
    enum: "Deze waarde is hier niet toegestaan.",
    denied: "De provider mocht je account niet delen. Er is niets gekoppeld.",
    last_credential: "Dit is je enige manier om in te loggen en kan dus niet worden verwijderd.",
  },
}
