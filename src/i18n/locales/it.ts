import type { Locale } from "../locale.ts"

/** Italian. */
export const it: Locale = {
  code: "it",
  direction: "ltr",
  words: {
    groups: {
      profile: { title: "Profilo", text: "Come ti vedono gli altri e come possiamo contattarti." },
      password: { title: "Password", text: "Scegline una che non usi da nessun’altra parte." },
      totp: { title: "App di autenticazione", text: "Un codice dal telefono a ogni accesso." },
      lookup_secret: { title: "Codici di backup", text: "Monouso, nel caso perdessi il telefono." },
      passkey: { title: "Passkey", text: "Accedi con impronta, volto o PIN del dispositivo." },
      webauthn: { title: "Chiavi di sicurezza", text: "Inseriscile o avvicinale per accedere." },
      oidc: { title: "Account collegati", text: "Accedi con un account che hai già." },
      saml: { title: "Accesso aziendale", text: "Accedi con l’account della tua organizzazione." },
      deviceauthn: { title: "Dispositivi", text: "" },
      code: { title: "Codice", text: "" },
      link: { title: "Link", text: "" },
      default: { title: "Altro", text: "" },
      identifier_first: { title: "Account", text: "" },
    },
    state: {
      on: "In uso",
      off: "Da configurare",
      unconfirmed: "Da confermare",
      keys: {
        count: "count",
        one: "{count} chiave",
        many: "{count} di chiavi",
        other: "{count} chiavi",
      },
      passkeys: {
        count: "count",
        one: "{count} passkey",
        many: "{count} di passkey",
        other: "{count} passkey",
      },
      linked: {
        count: "count",
        one: "{count} collegato",
        many: "{count} di collegati",
        other: "{count} collegati",
      },
      unlinked: "Nessuno collegato",
    },
    status: {
      pending: "Caricamento delle impostazioni…",
      login: "Apertura della pagina di accesso…",
      aal2: "Apertura della verifica in due passaggi…",
      refresh: "Prima di questa modifica devi accedere di nuovo…",
      provider: "Apertura della pagina del provider…",
      continue: "Modifiche salvate. Un attimo…",
      failed: "Impossibile caricare le impostazioni",
      retry: "Riprova",
    },
    failures: {
      session_inactive: "Non hai eseguito l’accesso.",
      cookies_blocked:
        "Il browser non salva i cookie del servizio di accesso. Consenti i cookie per questo " +
        "sito e riprova.",
      rate_limited: "Troppi tentativi. Attendi qualche istante e riprova.",
      network: "Nessuna connessione al servizio di accesso.",
      server: "Si è verificato un problema nel servizio di accesso. Riprova tra poco.",
    },
    notices: {
      session_inactive: "La sessione è terminata. Accedi di nuovo per salvare.",
      session_aal2_required: "Per questa modifica è necessaria la verifica in due passaggi.",
      session_refresh_required: "Per questa modifica devi accedere di nuovo.",
      flow_expired:
        "La pagina è rimasta aperta troppo a lungo. I dati inseriti sono ancora qui: salva di nuovo.",
      flow_expired_start_over:
        "La pagina è rimasta aperta troppo a lungo, quindi questo passaggio ricomincia. Usa il nuovo " +
        "codice o la nuova chiave che vedi qui.",
      flow_not_found:
        "Questa funzione è disattivata o non esiste più. Non è stato modificato nulla.",
      csrf_violation:
        "Per sicurezza l’invio non è stato accettato. I dati inseriti sono ancora qui: salva di nuovo.",
      cookies_blocked:
        "Il browser non salva i cookie del servizio di accesso, quindi non è possibile salvare. " +
        "Consenti i cookie per questo sito e riprova. I dati inseriti sono ancora qui.",
      csrf_violation_start_over:
        "Per sicurezza l’invio non è stato accettato e questo passaggio ricomincia. Usa il nuovo " +
        "codice o la nuova chiave che vedi qui.",
      identity_mismatch:
        "Nel frattempo qualcun altro ha eseguito l’accesso qui. Non è stato modificato nulla; queste " +
        "sono le impostazioni dell’account ora in uso.",
      return_to_forbidden: "L’indirizzo a cui tornare non è consentito.",
      location_change_required: "Impossibile aprire l’indirizzo del provider.",
      rate_limited: "Troppi tentativi. Attendi qualche istante e riprova. Nulla è stato salvato.",
      rate_limited_for: {
        count: "seconds",
        one: "Troppi tentativi. Riprova tra {seconds} secondo. Nulla è stato salvato.",
        many: "Troppi tentativi. Riprova tra {seconds} di secondi. Nulla è stato salvato.",
        other: "Troppi tentativi. Riprova tra {seconds} secondi. Nulla è stato salvato.",
      },
      network:
        "Nessuna connessione: le modifiche potrebbero non essere salvate. I dati inseriti sono " +
        "ancora qui.",
      server:
        "Si è verificato un problema nel servizio di accesso. I dati inseriti sono ancora qui.",
      unknown: "Qualcosa è andato storto. I dati inseriti sono ancora qui.",
      retry: "Riprova",
    },
    invalid: {
      valueMissing: "Compila questo campo.",
      email: "Inserisci un indirizzo email, ad esempio nome@example.com.",
      url: "Inserisci un indirizzo web, ad esempio https://example.com.",
      patternMismatch: "Il formato non è quello richiesto.",
      tooLong: {
        count: "max",
        one: "Usa al massimo {max} carattere.",
        many: "Usa al massimo {max} di caratteri.",
        other: "Usa al massimo {max} caratteri.",
      },
      badInput: "Inserisci un valore valido.",
      keyName: "Prima assegna un nome alla chiave di sicurezza.",
    },
    ceremony: {
      waiting: "Segui le istruzioni del browser…",
      cancelled:
        "Nulla è stato aggiunto o confermato: la richiesta è stata annullata o è scaduta. Riprova.",
      registered: "Questo dispositivo è già registrato.",
      unsupported: "Questo browser non può usare qui chiavi di sicurezza o passkey.",
      insecure: "Le chiavi di sicurezza e le passkey non funzionano a questo indirizzo.",
      failed: "Impossibile usare la chiave di sicurezza o la passkey. Riprova.",
      blocked: "Impossibile caricare lo script per le chiavi di sicurezza e le passkey.",
    },
    list: {
      add: "Aggiungi",
      addTo: "Aggiungi a {label}",
      remove: "Rimuovi",
      removeItem: "Rimuovi {label}",
      item: "{label} {number}",
    },
    rows: {
      // Not "il": the article would depend on the day ("l’8 novembre").
      added: "Aggiunta in data {date}",
      linked: "Collegato",
      onlyLinked: "Collegato. È il tuo unico modo per accedere, quindi non puoi scollegarlo.",
      notLinked: "Non collegato",
      unnamed: "Passkey",
      remove: "Rimuovi",
      link: "Collega",
      unlink: "Scollega",
    },
    totp: {
      scan:
        "Scansiona il codice QR con l’app di autenticazione. Se l’app è su questo dispositivo, " +
        "copia la chiave e incollala lì.",
      verify: "Inserisci il codice mostrato dall’app.",
    },
    tools: {
      copy: "Copia",
      copyKey: "Copia la chiave",
      copyCodes: "Copia i codici",
      copied: "Copiato",
      copyFailed:
        "Il browser non consente di copiare qui. Seleziona il testo e copialo manualmente.",
      download: "Scarica",
      downloadCodes: "Scarica i codici",
      print: "Stampa",
      printCodes: "Stampa i codici",
      codesTitle: "Codici di backup per {address}",
      codesText:
        "Ognuno funziona una sola volta. Conservali dove nessun altro possa trovarli. {date}",
      codesFile: "codici-di-backup.txt",
      show: "Mostra",
      hide: "Nascondi",
      showTyped: "Mostra ciò che scrivi",
      hideTyped: "Nascondi ciò che scrivi",
      discard: "Scarta",
      discardIn: "Scarta le modifiche in {section}",
    },
    questions: {
      removeKey: "Rimuovere la chiave di sicurezza “{name}”? Non potrai più usarla per accedere.",
      removePasskey: "Rimuovere la passkey “{name}”? Non potrai più usarla per accedere.",
      unlink: "Scollegare {name}? Non potrai più accedere con quell’account.",
      disableApp: "Disattivare l’app di autenticazione? I suoi codici non funzioneranno più.",
      disableCodes: "Disattivare i codici di backup? Nessuno di essi funzionerà più.",
      other: "Continuare con “{name}”? L’operazione non può essere annullata.",
      lastSecondFactor:
        "È l’ultimo metodo di verifica in due passaggi: senza, chi conosce la tua password potrà " +
        "accedere.",
      cancel: "Annulla",
    },
    codes: { used: "usato" },
    reauthentication: {
      refresh: "Accedi di nuovo",
      refreshText:
        "Hai effettuato l’accesso da un po’. Accedi di nuovo e questa modifica verrà salvata da sola.",
      aal2: "Conferma con il secondo fattore",
      aal2Text: "Dopo questo passaggio la pagina prosegue da sola.",
      pending: "Un momento …",
      elsewhere: "Usa la pagina di accesso",
    },
    verification: { text: "{address} non è ancora confermato.", link: "Conferma ora" },
    flow: {
      title: "Impossibile mostrare questo modulo",
      invalid:
        "FlowForm non ha ricevuto un flow di Kratos: `flow` non ha `ui.nodes`. Passa il flow con cui " +
        "ha risposto un endpoint di Kratos e, finché non arriva, mostra qualcos’altro.",
      nodeFailed: "Impossibile mostrare questo campo.",
      lastCredential: "È il tuo unico modo per accedere, quindi non puoi rimuoverlo.",
    },
  },
  messages: {
    1050001: "Modifiche salvate.",
    1050002: "Collega {provider}",
    1050003: "Scollega {provider}",
    1050004: "Disattiva l’app di autenticazione",
    1050005: "Codice QR per l’app di autenticazione",
    1050006: "{secret}",
    1050007: "Mostra i codici di backup",
    1050008: "Genera nuovi codici di backup",
    1050009: "{secret}",
    1050010: "Questi sono i tuoi codici di backup. Conservali in un luogo sicuro.",
    1050011: "Ho salvato questi codici",
    1050012: "Aggiungi una chiave di sicurezza",
    1050013: "Nome della chiave di sicurezza",
    1050014: "Usato in data {used_at}",
    1050015: "Codici di backup",
    1050016: "Disattiva i codici di backup",
    1050017: "Chiave per l’app di autenticazione, se non puoi scansionare il codice QR",
    1050018: "Rimuovi la chiave di sicurezza “{display_name}”",
    1050019: "Aggiungi una passkey",
    1050020: "Rimuovi la passkey “{display_name}”",
    1050021: "Rimuovi il dispositivo “{display_name}”",
    1050022: "Verifica del dispositivo",
    1050023: "Questa impostazione è gestita dalla tua organizzazione.",
    1060001:
      "Hai recuperato il tuo account. Cambia subito la password o configura un altro modo per " +
      "accedere: il tempo scade in data {privileged_session_expires_at}.",
    1070001: "Password",
    1070002: "{title}",
    1070003: "Salva",
    1070006: "Codice dell’app",
    4000001: "{reason}",
    4000002: "Compila questo campo.",
    4000003: {
      count: "min_length",
      one: "Usa almeno {min_length} carattere.",
      many: "Usa almeno {min_length} di caratteri.",
      other: "Usa almeno {min_length} caratteri.",
    },
    4000004: "Il formato non è quello richiesto.",
    4000005: "Questa password non può essere usata. Scegline un’altra.",
    4000007:
      "Un altro account usa già questi dati per accedere, ad esempio l’email, il telefono o il nome " +
      "utente.",
    4000008: "Il codice è errato o scaduto. Inserisci quello che l’app mostra ora.",
    4000009: "Manca un’email o un altro dato con cui accedere. Completa il profilo e riprova.",
    4000017: {
      count: "max_length",
      one: "Usa al massimo {max_length} carattere.",
      many: "Usa al massimo {max_length} di caratteri.",
      other: "Usa al massimo {max_length} caratteri.",
    },
    4000018: "Inserisci un numero maggiore o uguale a {minimum}.",
    4000019: "Inserisci un numero maggiore di {minimum}.",
    4000020: "Inserisci un numero minore o uguale a {maximum}.",
    4000021: "Inserisci un numero minore di {maximum}.",
    4000022: "Inserisci un multiplo di {base}.",
    4000023: {
      count: "max_items",
      one: "Inserisci al massimo {max_items} elemento.",
      many: "Inserisci al massimo {max_items} di elementi.",
      other: "Inserisci al massimo {max_items} elementi.",
    },
    4000024: {
      count: "min_items",
      one: "Inserisci almeno {min_items} elemento.",
      many: "Inserisci almeno {min_items} di elementi.",
      other: "Inserisci almeno {min_items} elementi.",
    },
    4000025: "Ci sono elementi ripetuti. Ognuno può comparire una sola volta.",
    4000026: "Inserisci un valore valido.",
    4000029: "Inserisci il valore richiesto o seleziona la casella.",
    4000030: "Questo valore non è accettato qui.",
    4000031: "Questa password è troppo simile alla tua email o al nome utente. Scegline un’altra.",
    4000032: {
      count: "min_length",
      one: "La password deve avere almeno {min_length} carattere.",
      many: "La password deve avere almeno {min_length} di caratteri.",
      other: "La password deve avere almeno {min_length} caratteri.",
    },
    4000033: {
      count: "max_length",
      one: "La password può avere al massimo {max_length} carattere.",
      many: "La password può avere al massimo {max_length} di caratteri.",
      other: "La password può avere al massimo {max_length} caratteri.",
    },
    4000034: "Questa password compare in fughe di dati note. Scegline un’altra.",
    4000039: "Scegli una password diversa da quella attuale.",
    4000040: "Inserisci un indirizzo email valido, ad esempio nome@example.com.",
    4000041: "Inserisci un numero di telefono valido con il prefisso internazionale, come +39.",
    4000042: "Nessun dispositivo è configurato per questa operazione.",
    4000043: "La chiave di sicurezza o la passkey non è stata accettata. Riprova.",
    4000044: "La firma del dispositivo non è stata accettata. Riprova.",
    4010004: "Nulla è stato salvato. Controlla i dati inseriti e riprova.",
    4050001: "La pagina è rimasta aperta troppo a lungo. Riprova.",
    4050002: "Puoi modificare un solo indirizzo alla volta. Salvali uno dopo l’altro.",
  },
  reasons: {
    email: "Inserisci un indirizzo email valido, ad esempio nome@example.com.",
    tel: "Inserisci un numero di telefono valido con il prefisso internazionale, come +39.",
    uri: "Inserisci un indirizzo web valido, ad esempio https://example.com.",
    date: "Inserisci una data valida.",
    enum: "Scegli uno dei valori consentiti.",
    denied:
      "Il provider non è stato autorizzato a condividere il tuo account. Nulla è stato collegato.",
    last_credential: "È il tuo unico modo per accedere, quindi non puoi rimuoverlo.",
  },
}
