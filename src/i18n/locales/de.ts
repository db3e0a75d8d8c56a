import type { Locale } from "../locale.ts"

/** German. */
export const de: Locale = {
  code: "de",
  direction: "ltr",
  words: {
    groups: {
      profile: { title: "Profil", text: "Wie andere Sie sehen und wie wir Sie erreichen." },
      password: { title: "Passwort", text: "Wählen Sie eines, das Sie nirgends sonst verwenden." },
      totp: { title: "Authenticator-App", text: "Bei jeder Anmeldung ein Code vom Smartphone." },
      lookup_secret: {
        title: "Backup-Codes",
        text: "Jeder gilt einmal, falls Sie Ihr Smartphone verlieren.",
      },
      passkey: { title: "Passkeys", text: "Anmelden mit Fingerabdruck, Gesicht oder Geräte-PIN." },
      webauthn: {
        title: "Sicherheitsschlüssel",
        text: "Ein Schlüssel, den Sie beim Anmelden einstecken oder ans Gerät halten.",
      },
      oidc: {
        title: "Verknüpfte Konten",
        text: "Melden Sie sich mit einem Konto an, das Sie schon haben.",
      },
      saml: {
        title: "Firmenanmeldung",
        text: "Melden Sie sich mit dem Konto Ihrer Organisation an.",
      },
      deviceauthn: { title: "Geräte", text: "" },
      code: { title: "Code", text: "" },
      link: { title: "Link", text: "" },
      default: { title: "Weiteres", text: "" },
      identifier_first: { title: "Konto", text: "" },
    },
    state: {
      on: "Aktiv",
      off: "Nicht eingerichtet",
      unconfirmed: "Noch nicht bestätigt",
      keys: { count: "count", one: "{count} Schlüssel", other: "{count} Schlüssel" },
      passkeys: { count: "count", one: "{count} Passkey", other: "{count} Passkeys" },
      linked: { count: "count", one: "{count} verknüpft", other: "{count} verknüpft" },
      unlinked: "Keine verknüpft",
    },
    status: {
      pending: "Ihre Einstellungen werden geladen …",
      login: "Weiter zur Anmeldung …",
      aal2: "Weiter zur Bestätigung mit Ihrem zweiten Faktor …",
      refresh: "Vor dieser Änderung geht es noch einmal zur Anmeldung …",
      provider: "Weiter zum Anbieter …",
      verification: "Sie werden zur Bestätigung Ihrer Adresse weitergeleitet …",
      continue: "Gespeichert. Es geht weiter …",
      failed: "Ihre Einstellungen konnten nicht geladen werden",
      retry: "Erneut versuchen",
    },
    failures: {
      session_inactive: "Sie sind nicht angemeldet.",
      cookies_blocked:
        "Der Browser blockiert die Cookies des Anmeldedienstes. Lassen Sie Cookies für diese " +
        "Website zu und versuchen Sie es erneut.",
      rate_limited: "Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es erneut.",
      network: "Es besteht keine Verbindung zum Anmeldedienst.",
      server: "Der Anmeldedienst hat ein Problem. Versuchen Sie es gleich noch einmal.",
    },
    notices: {
      session_inactive:
        "Sie sind nicht mehr angemeldet. Melden Sie sich erneut an, um das zu speichern.",
      session_aal2_required: "Für diese Änderung wird Ihr zweiter Faktor benötigt.",
      session_refresh_required: "Für diese Änderung müssen Sie sich erneut anmelden.",
      flow_expired:
        "Die Seite war zu lange offen. Ihre Eingaben sind noch da: Speichern Sie noch einmal.",
      flow_expired_start_over:
        "Die Seite war zu lange offen, deshalb beginnt dieser Schritt von vorn. Verwenden Sie " +
        "den neuen Code oder Schlüssel, der hier steht.",
      flow_expired_kept:
        "Die Seite war zu lange offen, deshalb gilt der Code oder Schlüssel dieses Schritts " +
        "nicht mehr. Beginnen Sie von vorn, wenn Sie bereit sind.",
      code_expired:
        "Das hat zu lange gedauert, der Code gilt nicht mehr. Verwenden Sie einen neuen.",
      flow_not_found: "Das ist abgeschaltet oder nicht mehr vorhanden. Es wurde nichts geändert.",
      csrf_violation:
        "Zu Ihrer Sicherheit nicht angenommen. Ihre Eingaben sind noch da: Speichern Sie noch " +
        "einmal.",
      cookies_blocked:
        "Der Browser blockiert die Cookies des Anmeldedienstes, deshalb wird nichts gespeichert. " +
        "Lassen Sie Cookies für diese Website zu und versuchen Sie es erneut. Ihre Eingaben sind " +
        "noch da.",
      csrf_violation_start_over:
        "Zu Ihrer Sicherheit wurde das nicht angenommen, und dieser Schritt beginnt von vorn. " +
        "Verwenden Sie den neuen Code oder Schlüssel, der hier steht.",
      changed_elsewhere:
        "Ihre Einstellungen wurden anderswo geändert, und diese Seite zeigt das jetzt. Ihre " +
        "Eingaben sind noch da.",
      identity_mismatch:
        "Inzwischen hat sich hier jemand anderes angemeldet. Es wurde nichts geändert; dies sind " +
        "die Einstellungen des jetzt angemeldeten Kontos.",
      return_to_forbidden: "Die Adresse für die Rückkehr ist nicht zugelassen.",
      location_change_required: "Die nächste Seite kann nicht geöffnet werden.",
      rate_limited:
        "Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es erneut. Es wurde nichts " +
        "gespeichert.",
      rate_limited_for: {
        count: "seconds",
        one:
          "Zu viele Versuche. Versuchen Sie es in {seconds} Sekunde erneut. Es wurde nichts " +
          "gespeichert.",
        other:
          "Zu viele Versuche. Versuchen Sie es in {seconds} Sekunden erneut. Es wurde nichts " +
          "gespeichert.",
      },
      network:
        "Keine Verbindung: Vielleicht wurde das nicht gespeichert. Ihre Eingaben sind noch da.",
      server: "Der Anmeldedienst hat ein Problem. Ihre Eingaben sind noch da.",
      unknown: "Etwas ist schiefgegangen. Ihre Eingaben sind noch da.",
      unanswered: "Es ist nicht bekannt, ob das gespeichert wurde.",
      retry: "Erneut versuchen",
      restart: "Von vorn beginnen",
      signIn: "Anmelden",
    },
    invalid: {
      valueMissing: "Füllen Sie dieses Feld aus.",
      email: "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.",
      url: "Geben Sie eine Webadresse ein, zum Beispiel https://example.com.",
      patternMismatch: "Das entspricht nicht dem verlangten Format.",
      tooLong: {
        count: "max",
        one: "Verwenden Sie höchstens {max} Zeichen.",
        other: "Verwenden Sie höchstens {max} Zeichen.",
      },
      badInput: "Geben Sie einen gültigen Wert ein.",
      keyName: "Geben Sie dem Sicherheitsschlüssel zuerst einen Namen.",
    },
    ceremony: {
      waiting: "Folgen Sie den Anweisungen Ihres Browsers …",
      cancelled:
        "Es wurde nichts hinzugefügt oder bestätigt: Der Vorgang wurde abgebrochen oder hat zu " +
        "lange gedauert. Versuchen Sie es erneut.",
      registered: "Dieses Gerät ist bereits registriert.",
      unsupported: "Dieser Browser kann hier keine Sicherheitsschlüssel oder Passkeys verwenden.",
      insecure: "Sicherheitsschlüssel und Passkeys funktionieren unter dieser Adresse nicht.",
      failed:
        "Der Sicherheitsschlüssel oder Passkey funktioniert gerade nicht. Versuchen Sie es erneut.",
      blocked: "Das Skript für Sicherheitsschlüssel und Passkeys konnte nicht geladen werden.",
    },
    list: {
      add: "Hinzufügen",
      addTo: "Zu „{label}“ hinzufügen",
      remove: "Entfernen",
      removeItem: "{label} entfernen",
      item: "{label} {number}",
    },
    rows: {
      added: "Hinzugefügt am {date}",
      linked: "Verknüpft",
      onlyLinked: "Verknüpft. Es ist Ihre einzige Anmeldemethode und bleibt deshalb bestehen.",
      notLinked: "Nicht verknüpft",
      unnamed: "Passkey",
      remove: "Entfernen",
      link: "Verknüpfen",
      unlink: "Trennen",
    },
    totp: {
      scan:
        "Scannen Sie das Bild mit Ihrer Authenticator-App. Ist die App auf diesem Gerät, " +
        "kopieren Sie den Schlüssel hinein.",
      verify: "Geben Sie den Code ein, den die App anzeigt.",
    },
    tools: {
      copy: "Kopieren",
      copyKey: "Schlüssel kopieren",
      copyCodes: "Codes kopieren",
      copied: "Kopiert",
      copyFailed:
        "Der Browser erlaubt das Kopieren hier nicht. Markieren Sie den Text und kopieren Sie " +
        "ihn selbst.",
      download: "Herunterladen",
      downloadCodes: "Codes herunterladen",
      print: "Drucken",
      printCodes: "Codes drucken",
      codesTitle: "Backup-Codes für {address}",
      codesText: "Jeder gilt einmal. Bewahren Sie sie auf, wo andere sie nicht finden. {date}",
      codesFile: "backup-codes.txt",
      show: "Anzeigen",
      hide: "Verbergen",
      showTyped: "Eingabe anzeigen",
      hideTyped: "Eingabe verbergen",
      discard: "Verwerfen",
    },
    questions: {
      removeKey:
        "Sicherheitsschlüssel „{name}“ entfernen? Sie können sich dann nicht mehr damit anmelden.",
      removePasskey: "Passkey „{name}“ entfernen? Sie können sich dann nicht mehr damit anmelden.",
      unlink:
        "Verknüpfung mit {name} trennen? Sie können sich dann nicht mehr mit diesem Konto " +
        "anmelden.",
      disableApp: "Authenticator-App deaktivieren? Ihre Codes gelten dann nicht mehr.",
      disableCodes: "Backup-Codes deaktivieren? Dann gilt keiner mehr.",
      other: "Mit „{name}“ fortfahren? Das lässt sich nicht rückgängig machen.",
      lastSecondFactor:
        "Danach gibt es keinen zweiten Faktor mehr: Wer Ihr Passwort kennt, kann sich anmelden.",
      cancel: "Abbrechen",
    },
    codes: { used: "verwendet" },
    reauthentication: {
      refresh: "Noch einmal anmelden",
      refreshText:
        "Ihre Anmeldung liegt etwas zurück. Melden Sie sich noch einmal an, dann wird diese Änderung von selbst gespeichert.",
      aal2: "Mit dem zweiten Faktor bestätigen",
      aal2Text: "Nach diesem Schritt geht es von selbst weiter.",
      pending: "Einen Moment …",
      elsewhere: "Zur Anmeldeseite wechseln",
    },
    verification: {
      text: "{address} ist noch nicht bestätigt.",
      link: "Jetzt bestätigen",
      mark: "Noch nicht bestätigt",
      confirm: "Bestätigen",
      confirmAddress: "{address} bestätigen",
      title: "Adresse bestätigen",
      wait: "Einen Moment …",
      sent: "Ein Code wurde an {address} gesendet.",
      resendIn: {
        count: "seconds",
        one: "In {seconds} Sekunde möglich",
        other: "In {seconds} Sekunden möglich",
      },
      later: "Später",
      done: "{address} ist bestätigt.",
      failed: "Die Adresse kann gerade nicht bestätigt werden.",
    },
    flow: {
      title: "Dieses Formular kann nicht angezeigt werden",
      invalid:
        "FlowForm hat keinen Kratos-Flow erhalten: `flow` hat kein `ui.nodes`. Übergeben Sie den " +
        "Flow, mit dem ein Kratos-Endpunkt geantwortet hat, und zeigen Sie bis dahin etwas " +
        "anderes.",
      noScript: "Das geht nur mit JavaScript, und das ist in Ihrem Browser ausgeschaltet.",
      notLoaded:
        "Ein Teil dieser Seite konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal; hilft das nicht, laden Sie die Seite neu.",
      nodeFailed: "Dieses Feld kann nicht angezeigt werden.",
      lastCredential:
        "Das ist Ihre einzige Anmeldemethode, deshalb kann sie nicht entfernt werden.",
    },
  },
  messages: {
    1010001: "Anmelden",
    1010002: "Mit {provider} anmelden",
    1010003: "Bitte bestätigen Sie, dass Sie es sind.",
    1010004: "Bitte bestätigen Sie mit Ihrem zweiten Faktor.",
    1010006: "Code aus der App",
    1010007: "Backup-Code",
    1010008: "Mit Sicherheitsschlüssel anmelden",
    1010009: "Authenticator-App verwenden",
    1010010: "Backup-Code verwenden",
    1010012: "Halten Sie Ihren Sicherheitsschlüssel oder dieses Gerät bereit und fahren Sie fort.",
    1010013: "Weiter",
    1010014: "Wir haben Ihnen einen Code gesendet. Kommt er nicht an, prüfen Sie die Adresse.",
    1010015: "Code senden",
    1010019: "Code senden und fortfahren",
    1010021: "Mit Passkey anmelden",
    1010022: "Mit Passwort anmelden",
    1010023: "Code an {address} senden",
    1050001: "Ihre Änderungen wurden gespeichert.",
    1060001:
      "Ihr Konto ist wiederhergestellt. Ändern Sie bis zum {privileged_session_expires_at} Ihr " +
      "Passwort oder richten Sie eine andere Anmeldemethode ein.",
    1050002: "{provider} verknüpfen",
    1050003: "Verknüpfung mit {provider} trennen",
    1050004: "Authenticator-App deaktivieren",
    1050005: "QR-Code für die Authenticator-App",
    1050006: "{secret}",
    1050007: "Backup-Codes anzeigen",
    1050008: "Neue Backup-Codes erstellen",
    1050009: "{secret}",
    1050010: "Ihre Backup-Codes. Bewahren Sie sie an einem sicheren Ort auf.",
    1050011: "Ich habe die Codes gesichert",
    1050012: "Sicherheitsschlüssel hinzufügen",
    1050013: "Name des Sicherheitsschlüssels",
    1050014: "Verwendet am {used_at}",
    1050015: "Backup-Codes",
    1050016: "Backup-Codes deaktivieren",
    1050017: "Schlüssel, falls Sie den QR-Code nicht scannen können",
    1050018: "Sicherheitsschlüssel „{display_name}“ entfernen",
    1050019: "Passkey hinzufügen",
    1050020: "Passkey „{display_name}“ entfernen",
    1050021: "Gerät „{display_name}“ entfernen",
    1050022: "Geräteprüfung",
    1050023: "Wird von Ihrer Organisation verwaltet.",
    1070001: "Passwort",
    1070002: "{title}",
    1070003: "Speichern",
    1070004: "E-Mail, Telefonnummer oder Benutzername",
    1070005: "Senden",
    1070006: "Code aus der App",
    1070007: "E-Mail",
    1070008: "Code erneut senden",
    1070009: "Weiter",
    1070011: "Code aus der Nachricht",
    1070013: "Code aus der Nachricht",
    1080001: "Wir haben Ihnen einen Link gesendet. Kommt er nicht an, prüfen Sie die Adresse.",
    1080002: "Die Adresse ist bestätigt.",
    1080003:
      "Wir haben einen Code gesendet. Kommt er nicht an, prüfen Sie die Schreibweise der Adresse.",
    4000001: "{reason}",
    4000002: "Füllen Sie dieses Feld aus.",
    4000003: {
      count: "min_length",
      one: "Verwenden Sie mindestens {min_length} Zeichen.",
      other: "Verwenden Sie mindestens {min_length} Zeichen.",
    },
    4000004: "Das entspricht nicht dem verlangten Format.",
    4000005: "Dieses Passwort kann nicht verwendet werden. Wählen Sie ein anderes.",
    4000006: "Das stimmt nicht. Prüfen Sie Passwort und Adresse oder Benutzername.",
    4000007:
      "Diese E-Mail-Adresse oder Telefonnummer, dieser Benutzername oder dieses Konto ist schon " +
      "vergeben.",
    4000008: "Der Code ist falsch oder abgelaufen. Geben Sie den ein, den die App jetzt anzeigt.",
    4000009:
      "Es gibt noch keine E-Mail-Adresse und keinen Benutzernamen zum Anmelden. Ergänzen Sie das " +
      "zuerst in Ihrem Profil.",
    4000010: "Dieses Konto ist noch nicht aktiv. Bestätigen Sie zuerst die E-Mail-Adresse.",
    4000011: "Es ist keine Authenticator-App eingerichtet.",
    4000012: "Dieser Backup-Code wurde schon verwendet. Nehmen Sie einen anderen.",
    4000013: "Es ist kein Sicherheitsschlüssel eingerichtet.",
    4000014: "Es gibt keine Backup-Codes.",
    4000015: "Dieses Konto gibt es nicht, oder es hat keinen Sicherheitsschlüssel.",
    4000016: "Das ist keiner der Backup-Codes. Versuchen Sie es erneut.",
    4000017: {
      count: "max_length",
      one: "Verwenden Sie höchstens {max_length} Zeichen.",
      other: "Verwenden Sie höchstens {max_length} Zeichen.",
    },
    4000018: "Geben Sie mindestens {minimum} ein.",
    4000019: "Geben Sie mehr als {minimum} ein.",
    4000020: "Geben Sie höchstens {maximum} ein.",
    4000021: "Geben Sie weniger als {maximum} ein.",
    4000022: "Geben Sie ein Vielfaches von {base} ein.",
    4000023: {
      count: "max_items",
      one: "Höchstens {max_items} Eintrag ist möglich.",
      other: "Höchstens {max_items} Einträge sind möglich.",
    },
    4000024: {
      count: "min_items",
      one: "Fügen Sie mindestens {min_items} Eintrag hinzu.",
      other: "Fügen Sie mindestens {min_items} Einträge hinzu.",
    },
    4000025: "Zwei Einträge sind gleich. Ändern oder entfernen Sie einen davon.",
    4000026: "Hier wird eine andere Art von Wert erwartet.",
    4000029: "Geben Sie den verlangten Wert ein oder setzen Sie das Häkchen.",
    4000030: "Dieser Wert ist hier nicht möglich.",
    4000031:
      "Wählen Sie ein Passwort, das Ihrer E-Mail-Adresse oder Ihrem Benutzernamen weniger ähnelt.",
    4000032: {
      count: "min_length",
      one: "Wählen Sie ein Passwort mit mindestens {min_length} Zeichen.",
      other: "Wählen Sie ein Passwort mit mindestens {min_length} Zeichen.",
    },
    4000033: {
      count: "max_length",
      one: "Wählen Sie ein Passwort mit höchstens {max_length} Zeichen.",
      other: "Wählen Sie ein Passwort mit höchstens {max_length} Zeichen.",
    },
    4000034: "Dieses Passwort ist aus einem Datenleck bekannt. Wählen Sie ein anderes.",
    4000035: "Dieses Konto gibt es nicht, oder es erlaubt keine Anmeldung per Code.",
    4000039: "Wählen Sie ein anderes Passwort als Ihr jetziges.",
    4000040: "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.",
    4000041: "Geben Sie eine Telefonnummer ein, die mit + und der Ländervorwahl beginnt.",
    4000042: "Dafür ist kein Gerät eingerichtet.",
    4000043:
      "Der Sicherheitsschlüssel oder Passkey wurde nicht akzeptiert. Versuchen Sie es erneut.",
    4000044: "Die Signatur des Geräts wurde nicht akzeptiert. Versuchen Sie es erneut.",
    4010001: "Die Seite war zu lange offen. Bitte versuchen Sie es erneut.",
    4010002: "Das hat nicht geklappt. Prüfen Sie Ihre Eingaben und versuchen Sie es erneut.",
    4010004: "Es wurde nichts gespeichert. Prüfen Sie Ihre Eingaben und versuchen Sie es erneut.",
    4010006: "Das hat nicht geklappt. Prüfen Sie Ihre Eingaben und versuchen Sie es erneut.",
    4010008: "Dieser Code ist falsch oder wurde schon verwendet. Versuchen Sie es erneut.",
    4050001: "Die Seite war zu lange offen. Bitte versuchen Sie es erneut.",
    4050002:
      "Es kann immer nur eine Adresse geändert werden. Speichern Sie die Adressen nacheinander.",
    4070001: "Dieser Link ist falsch oder wurde schon verwendet. Fordern Sie einen neuen an.",
    4070002: "Das ist schon erledigt.",
    4070005: "Die Seite war zu lange offen. Bitte versuchen Sie es erneut.",
    4070006: "Dieser Code ist falsch oder wurde schon verwendet. Versuchen Sie es erneut.",
  },
  reasons: {
    email: "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.",
    tel: "Geben Sie eine Telefonnummer ein, die mit + und der Ländervorwahl beginnt.",
    uri: "Geben Sie eine Webadresse ein, zum Beispiel https://example.com.",
    date: "Geben Sie ein gültiges Datum ein.",
    enum: "Dieser Wert ist hier nicht vorgesehen.",
    denied: "Der Anbieter durfte Ihr Konto nicht freigeben. Es wurde nichts verknüpft.",
    last_credential: "Das ist Ihre einzige Anmeldemethode, deshalb kann sie nicht entfernt werden.",
  },
}
