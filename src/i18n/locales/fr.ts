import type { Locale } from "../locale.ts"

/** French. */
export const fr: Locale = {
  code: "fr",
  direction: "ltr",
  words: {
    groups: {
      profile: { title: "Profil", text: "Comment vous apparaissez et comment vous joindre." },
      password: {
        title: "Mot de passe",
        text: "Choisissez-en un que vous n’utilisez pas ailleurs.",
      },
      totp: { title: "Application d’authentification", text: "Un code à chaque connexion." },
      lookup_secret: {
        title: "Codes de secours",
        text: "Chacun sert une seule fois, si vous perdez votre téléphone.",
      },
      passkey: {
        title: "Clés d’accès",
        text: "Connectez-vous avec votre empreinte, votre visage ou le code de l’appareil.",
      },
      webauthn: {
        title: "Clés de sécurité",
        text: "Une clé à brancher ou à approcher au moment de la connexion.",
      },
      oidc: {
        title: "Comptes associés",
        text: "Connectez-vous avec un compte que vous avez déjà.",
      },
      saml: { title: "Connexion d’entreprise", text: "Avec le compte de votre organisation." },
      deviceauthn: { title: "Appareils", text: "" },
      code: { title: "Code", text: "" },
      link: { title: "Lien", text: "" },
      default: { title: "Autres", text: "" },
      identifier_first: { title: "Compte", text: "" },
    },
    state: {
      on: "Activé",
      off: "Non configuré",
      unconfirmed: "Pas encore confirmés",
      keys: { count: "count", one: "{count} clé", many: "{count} clés", other: "{count} clés" },
      passkeys: {
        count: "count",
        one: "{count} clé d’accès",
        many: "{count} clés d’accès",
        other: "{count} clés d’accès",
      },
      linked: {
        count: "count",
        one: "{count} associé",
        many: "{count} associés",
        other: "{count} associés",
      },
      unlinked: "Aucun associé",
    },
    status: {
      pending: "Chargement de vos paramètres…",
      login: "Redirection vers la connexion…",
      aal2: "Redirection vers la double authentification…",
      refresh: "Avant cette modification, vous allez vous connecter à nouveau…",
      provider: "Redirection vers le fournisseur…",
      continue: "Enregistré. Redirection…",
      failed: "Impossible de charger vos paramètres",
      retry: "Réessayer",
    },
    failures: {
      session_inactive: "Vous n’êtes pas connecté.",
      cookies_blocked:
        "Le navigateur bloque les cookies du service de connexion. Autorisez-les, puis réessayez.",
      rate_limited: "Trop de tentatives. Patientez un instant, puis réessayez.",
      network: "Impossible de joindre le service de connexion.",
      server: "Le service de connexion rencontre un problème. Réessayez dans un instant.",
    },
    notices: {
      session_inactive: "Votre session est terminée. Reconnectez-vous pour enregistrer.",
      session_aal2_required: "Cette modification demande la double authentification.",
      session_refresh_required: "Cette modification demande une nouvelle connexion.",
      flow_expired:
        "La page est restée ouverte trop longtemps. Votre saisie est conservée : réessayez.",
      flow_expired_start_over:
        "La page est restée ouverte trop longtemps : cette étape recommence. Utilisez le nouveau " +
        "code ou la nouvelle clé affichés ici.",
      flow_not_found: "Cette fonction est désactivée ou n’existe plus. Rien n’a été modifié.",
      csrf_violation:
        "Refusé par mesure de sécurité. Votre saisie est conservée : enregistrez à nouveau.",
      cookies_blocked:
        "Le navigateur bloque les cookies du service de connexion : rien ne peut être " +
        "enregistré. Autorisez-les pour ce site, puis réessayez. Votre saisie est conservée.",
      csrf_violation_start_over:
        "Refusé par mesure de sécurité : cette étape recommence. Utilisez le nouveau code ou la " +
        "nouvelle clé affichés ici.",
      identity_mismatch:
        "Une autre personne s’est connectée ici entre-temps. Rien n’a été modifié ; ces " +
        "paramètres sont ceux du compte connecté actuellement.",
      return_to_forbidden: "L’adresse de retour n’est pas autorisée.",
      location_change_required: "L’adresse du fournisseur ne peut pas être ouverte.",
      rate_limited: "Trop de tentatives. Patientez, puis réessayez. Rien n’a été enregistré.",
      rate_limited_for: {
        count: "seconds",
        one: "Trop de tentatives. Réessayez dans {seconds} seconde. Rien n’a été enregistré.",
        many: "Trop de tentatives. Réessayez dans {seconds} secondes. Rien n’a été enregistré.",
        other: "Trop de tentatives. Réessayez dans {seconds} secondes. Rien n’a été enregistré.",
      },
      network: "Pas de connexion : rien n’a peut-être été enregistré. Votre saisie est conservée.",
      server: "Le service de connexion rencontre un problème. Votre saisie est conservée.",
      unknown: "Une erreur s’est produite. Votre saisie est conservée.",
      retry: "Réessayer",
    },
    invalid: {
      valueMissing: "Remplissez ce champ.",
      email: "Saisissez une adresse e-mail, par exemple nom@example.com.",
      url: "Saisissez une adresse web, par exemple https://example.com.",
      patternMismatch: "Le format n’est pas celui attendu.",
      tooLong: {
        count: "max",
        one: "Utilisez au maximum {max} caractère.",
        many: "Utilisez au maximum {max} caractères.",
        other: "Utilisez au maximum {max} caractères.",
      },
      badInput: "Saisissez une valeur valide.",
      keyName: "Donnez d’abord un nom à la clé de sécurité.",
    },
    ceremony: {
      waiting: "Suivez les instructions de votre navigateur…",
      cancelled: "Rien n’a été ajouté ni confirmé : opération annulée ou trop longue. Réessayez.",
      registered: "Cet appareil est déjà enregistré.",
      unsupported: "Ce navigateur n’accepte ici ni clés de sécurité ni clés d’accès.",
      insecure: "Les clés de sécurité et les clés d’accès ne fonctionnent pas à cette adresse.",
      failed: "La clé de sécurité ou la clé d’accès n’a pas pu être utilisée. Réessayez.",
      blocked: "Le script des clés de sécurité et des clés d’accès n’a pas pu être chargé.",
    },
    list: {
      add: "Ajouter",
      addTo: "Ajouter à « {label} »",
      remove: "Supprimer",
      removeItem: "Supprimer {label}",
      item: "{label} {number}",
    },
    rows: {
      added: "Ajoutée le {date}",
      linked: "Associé",
      onlyLinked: "Associé. C’est votre seul moyen de vous connecter : il est donc conservé.",
      notLinked: "Non associé",
      unnamed: "Clé d’accès",
      remove: "Supprimer",
      link: "Associer",
      unlink: "Dissocier",
    },
    totp: {
      scan:
        "Scannez l’image avec votre application d’authentification. Si elle est sur cet " +
        "appareil, copiez-y la clé.",
      verify: "Saisissez le code affiché par l’application.",
    },
    tools: {
      copy: "Copier",
      copyKey: "Copier la clé",
      copyCodes: "Copier les codes",
      copied: "Copié",
      copyFailed:
        "Le navigateur n’autorise pas la copie ici. Sélectionnez le texte et copiez-le vous-même.",
      download: "Télécharger",
      downloadCodes: "Télécharger les codes",
      print: "Imprimer",
      printCodes: "Imprimer les codes",
      codesTitle: "Codes de secours pour {address}",
      codesText: "Chacun sert une seule fois. Gardez-les à l’abri des regards. {date}",
      codesFile: "codes-de-secours.txt",
      show: "Afficher",
      hide: "Masquer",
      showTyped: "Afficher la saisie",
      hideTyped: "Masquer la saisie",
    },
    questions: {
      removeKey:
        "Supprimer la clé de sécurité « {name} » ? Elle ne vous permettra plus de vous connecter.",
      removePasskey:
        "Supprimer la clé d’accès « {name} » ? Elle ne vous permettra plus de vous connecter.",
      unlink: "Dissocier {name} ? Ce compte ne vous permettra plus de vous connecter.",
      disableApp: "Désactiver l’application d’authentification ? Ses codes ne fonctionneront plus.",
      disableCodes: "Désactiver les codes de secours ? Plus aucun ne fonctionnera.",
      other: "Continuer avec « {name} » ? Cette action est irréversible.",
      lastSecondFactor:
        "Il n’y aura plus de double authentification : votre mot de passe suffira pour se " +
        "connecter.",
      cancel: "Annuler",
    },
    codes: { used: "utilisé" },
    verification: { text: "La confirmation de {address} est en attente.", link: "Confirmer" },
    flow: {
      title: "Ce formulaire ne peut pas être affiché",
      invalid:
        "FlowForm n’a reçu aucun flow de Kratos : `flow` n’a pas de `ui.nodes`. Passez le flow " +
        "renvoyé par Kratos et affichez autre chose en attendant.",
      nodeFailed: "Ce champ ne peut pas être affiché.",
      lastCredential: "C’est votre seul moyen de vous connecter : il ne peut pas être supprimé.",
    },
  },
  messages: {
    1050001: "Vos modifications ont été enregistrées.",
    1060001:
      "Vous avez récupéré votre compte. Changez de mot de passe ou ajoutez un autre moyen de " +
      "connexion avant le {privileged_session_expires_at}.",
    1050002: "Associer {provider}",
    1050003: "Dissocier {provider}",
    1050004: "Désactiver l’application d’authentification",
    1050005: "Code QR pour l’application d’authentification",
    1050006: "{secret}",
    1050007: "Afficher les codes de secours",
    1050008: "Générer de nouveaux codes de secours",
    1050009: "{secret}",
    1050010: "Vos codes de secours. Conservez-les en lieu sûr.",
    1050011: "J’ai enregistré ces codes",
    1050012: "Ajouter une clé de sécurité",
    1050013: "Nom de la clé de sécurité",
    1050014: "Utilisé le {used_at}",
    1050015: "Codes de secours",
    1050016: "Désactiver les codes de secours",
    1050017: "Clé à utiliser si vous ne pouvez pas scanner le code QR",
    1050018: "Supprimer la clé de sécurité « {display_name} »",
    1050019: "Ajouter une clé d’accès",
    1050020: "Supprimer la clé d’accès « {display_name} »",
    1070001: "Mot de passe",
    1070002: "{title}",
    1070003: "Enregistrer",
    1070006: "Code de l’application",
    4000001: "{reason}",
    4000002: "Remplissez ce champ.",
    4000003: {
      count: "min_length",
      one: "Utilisez au moins {min_length} caractère.",
      many: "Utilisez au moins {min_length} caractères.",
      other: "Utilisez au moins {min_length} caractères.",
    },
    4000004: "Le format n’est pas celui attendu.",
    4000005: "Ce mot de passe ne peut pas être utilisé : {reason}.",
    4000007:
      "Cette adresse, ce numéro, ce nom d’utilisateur ou ce compte associé est déjà utilisé.",
    4000008: "Code incorrect ou expiré. Saisissez celui que l’application affiche maintenant.",
    4000009: "Ajoutez d’abord à votre profil une adresse e-mail ou un nom d’utilisateur.",
    4000017: {
      count: "max_length",
      one: "Utilisez au maximum {max_length} caractère.",
      many: "Utilisez au maximum {max_length} caractères.",
      other: "Utilisez au maximum {max_length} caractères.",
    },
    4000018: "Saisissez {minimum} ou plus.",
    4000019: "Saisissez une valeur supérieure à {minimum}.",
    4000020: "Saisissez {maximum} ou moins.",
    4000021: "Saisissez une valeur inférieure à {maximum}.",
    4000022: "Saisissez un multiple de {base}.",
    4000023: {
      count: "max_items",
      one: "Gardez au maximum {max_items} élément.",
      many: "Gardez au maximum {max_items} éléments.",
      other: "Gardez au maximum {max_items} éléments.",
    },
    4000024: {
      count: "min_items",
      one: "Ajoutez au moins {min_items} élément.",
      many: "Ajoutez au moins {min_items} éléments.",
      other: "Ajoutez au moins {min_items} éléments.",
    },
    4000025: "Deux éléments sont identiques. Modifiez ou supprimez l’un d’eux.",
    4000026: "Un autre type de valeur est attendu ici.",
    4000029: "Cochez la case ou saisissez « {expected} ».",
    4000030: "Cette valeur n’est pas acceptée ici.",
    4000031: "Ce mot de passe ressemble trop à votre adresse e-mail ou à votre nom d’utilisateur.",
    4000032: {
      count: "min_length",
      one: "Choisissez un mot de passe d’au moins {min_length} caractère.",
      many: "Choisissez un mot de passe d’au moins {min_length} caractères.",
      other: "Choisissez un mot de passe d’au moins {min_length} caractères.",
    },
    4000033: {
      count: "max_length",
      one: "Choisissez un mot de passe d’au plus {max_length} caractère.",
      many: "Choisissez un mot de passe d’au plus {max_length} caractères.",
      other: "Choisissez un mot de passe d’au plus {max_length} caractères.",
    },
    4000034: "Ce mot de passe figure dans une fuite de données. Choisissez-en un autre.",
    4000039: "Choisissez un mot de passe différent de l’actuel.",
    4000040: "Saisissez une adresse e-mail, par exemple nom@example.com.",
    4000041: "Saisissez un numéro de téléphone commençant par + et l’indicatif du pays.",
    4010004: "Rien n’a pu être enregistré. Vérifiez votre saisie et réessayez.",
    4050001: "La page est restée ouverte trop longtemps. Veuillez réessayer.",
  },
  reasons: {
    email: "Saisissez une adresse e-mail, par exemple nom@example.com.",
    tel: "Saisissez un numéro de téléphone commençant par + et l’indicatif du pays.",
    uri: "Saisissez une adresse web, par exemple https://example.com.",
    date: "Saisissez une date valide.",
    enum: "Cette valeur ne fait pas partie des valeurs autorisées.",
    denied: "Le fournisseur n’a pas pu partager votre compte. Rien n’a été associé.",
    last_credential: "C’est votre seul moyen de vous connecter : il ne peut pas être supprimé.",
  },
}
