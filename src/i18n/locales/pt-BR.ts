import type { Locale } from "../locale.ts"

/** Brazilian Portuguese. */
export const ptBR: Locale = {
  code: "pt-BR",
  direction: "ltr",
  words: {
    groups: {
      profile: { title: "Perfil", text: "Como você aparece e como falamos com você." },
      password: { title: "Senha", text: "Escolha uma que você não use em nenhum outro lugar." },
      totp: { title: "App autenticador", text: "Um código do seu celular a cada login." },
      lookup_secret: {
        title: "Códigos de backup",
        text: "De uso único, se você perder o celular.",
      },
      passkey: { title: "Chaves de acesso", text: "Faça login com a digital, o rosto ou um PIN." },
      webauthn: { title: "Chaves de segurança", text: "Conecte ou aproxime a chave no login." },
      oidc: { title: "Contas vinculadas", text: "Faça login com uma conta que você já tem." },
      saml: { title: "Login corporativo", text: "Faça login com a conta da sua organização." },
      deviceauthn: { title: "Dispositivos", text: "" },
      code: { title: "Código", text: "" },
      link: { title: "Link", text: "" },
      default: { title: "Mais", text: "" },
      identifier_first: { title: "Conta", text: "" },
    },
    state: {
      on: "Em uso",
      off: "Não configurado",
      unconfirmed: "Falta confirmar",
      keys: {
        count: "count",
        one: "{count} chave",
        many: "{count} de chaves",
        other: "{count} chaves",
      },
      passkeys: {
        count: "count",
        one: "{count} chave de acesso",
        many: "{count} de chaves de acesso",
        other: "{count} chaves de acesso",
      },
      linked: {
        count: "count",
        one: "{count} vinculada",
        many: "{count} de vinculadas",
        other: "{count} vinculadas",
      },
      unlinked: "Nenhuma vinculada",
    },
    status: {
      pending: "Carregando suas configurações…",
      login: "Abrindo a página de login…",
      aal2: "Abrindo a verificação em duas etapas…",
      refresh: "Antes desta alteração, você vai fazer login mais uma vez…",
      provider: "Abrindo a página do provedor…",
      continue: "Alterações salvas. Continuando…",
      failed: "Não foi possível carregar suas configurações",
      retry: "Tentar novamente",
    },
    failures: {
      session_inactive: "Você não fez login.",
      cookies_blocked:
        "O navegador não guarda os cookies do serviço de login. Permita cookies para este site e " +
        "tente novamente.",
      rate_limited: "Muitas tentativas. Aguarde um momento e tente novamente.",
      network: "Não há conexão com o serviço de login.",
      server: "O serviço de login está com um problema. Tente novamente em instantes.",
    },
    notices: {
      session_inactive: "Sua sessão terminou. Faça login novamente para salvar.",
      session_aal2_required: "Para fazer esta alteração, conclua a verificação em duas etapas.",
      session_refresh_required: "Para fazer esta alteração, faça login novamente.",
      flow_expired:
        "A página ficou aberta por tempo demais. O que você digitou está aqui: salve de novo.",
      flow_expired_start_over:
        "A página ficou aberta por tempo demais, por isso esta etapa recomeça. Use o novo código ou " +
        "a nova chave que aparece aqui.",
      flow_not_found: "Este recurso foi desativado ou não existe mais. Nada foi alterado.",
      csrf_violation:
        "Por segurança, o envio não foi aceito. O que você digitou está aqui: salve de novo.",
      cookies_blocked:
        "O navegador não guarda os cookies do serviço de login, por isso nada pode ser salvo. " +
        "Permita cookies para este site e tente novamente. O que você digitou continua aqui.",
      csrf_violation_start_over:
        "Por segurança, o envio não foi aceito, e esta etapa recomeça. Use o novo código ou a " +
        "nova chave que aparece aqui.",
      identity_mismatch:
        "Outra pessoa fez login aqui nesse meio-tempo. Nada foi alterado; estas são as configurações " +
        "da conta conectada agora.",
      return_to_forbidden: "O endereço de retorno não é permitido.",
      location_change_required: "Não foi possível abrir o endereço do provedor.",
      rate_limited: "Muitas tentativas. Aguarde um momento e tente novamente. Nada foi salvo.",
      rate_limited_for: {
        count: "seconds",
        one: "Muitas tentativas. Tente novamente em {seconds} segundo. Nada foi salvo.",
        many: "Muitas tentativas. Tente novamente em {seconds} de segundos. Nada foi salvo.",
        other: "Muitas tentativas. Tente novamente em {seconds} segundos. Nada foi salvo.",
      },
      network:
        "Sem conexão: talvez a alteração não tenha sido salva. O que você digitou continua aqui.",
      server: "O serviço de login está com um problema. O que você digitou continua aqui.",
      unknown: "Algo deu errado. O que você digitou continua aqui.",
      retry: "Tentar novamente",
    },
    invalid: {
      valueMissing: "Preencha este campo.",
      email: "Digite um e-mail, como nome@example.com.",
      url: "Digite um endereço da Web, como https://example.com.",
      patternMismatch: "O formato não é o esperado.",
      tooLong: {
        count: "max",
        one: "Use no máximo {max} caractere.",
        many: "Use no máximo {max} de caracteres.",
        other: "Use no máximo {max} caracteres.",
      },
      badInput: "Digite um valor válido.",
      keyName: "Primeiro, dê um nome à chave de segurança.",
    },
    ceremony: {
      waiting: "Siga as instruções do navegador…",
      cancelled:
        "Nada foi adicionado nem confirmado: o pedido foi cancelado ou demorou. Tente novamente.",
      registered: "Este dispositivo já foi registrado.",
      unsupported: "Este navegador não permite usar chaves de segurança ou de acesso aqui.",
      insecure: "Chaves de segurança e de acesso não funcionam neste endereço.",
      failed: "Não foi possível usar a chave de segurança ou de acesso. Tente novamente.",
      blocked: "Não foi possível carregar o script das chaves de segurança e de acesso.",
    },
    list: {
      add: "Adicionar",
      addTo: "Adicionar a {label}",
      remove: "Remover",
      removeItem: "Remover {label}",
      item: "{label} {number}",
    },
    rows: {
      added: "Adicionada em {date}",
      linked: "Vinculada",
      onlyLinked:
        "Vinculada. É sua única forma de fazer login, por isso não pode ser desvinculada.",
      notLinked: "Não vinculada",
      unnamed: "Chave de acesso",
      remove: "Remover",
      link: "Vincular",
      unlink: "Desvincular",
    },
    totp: {
      scan: "Escaneie o QR code com o app autenticador. Se ele estiver aqui, copie a chave para ele.",
      verify: "Digite o código que o app mostra.",
    },
    tools: {
      copy: "Copiar",
      copyKey: "Copiar a chave",
      copyCodes: "Copiar os códigos",
      copied: "Copiado",
      copyFailed: "O navegador não permite copiar aqui. Selecione o texto e copie manualmente.",
      download: "Baixar",
      downloadCodes: "Baixar os códigos",
      print: "Imprimir",
      printCodes: "Imprimir os códigos",
      codesTitle: "Códigos de backup de {address}",
      codesText:
        "Cada um funciona uma única vez. Guarde-os onde ninguém mais possa encontrá-los. {date}",
      codesFile: "codigos-de-backup.txt",
      show: "Mostrar",
      hide: "Ocultar",
      showTyped: "Mostrar o que você digita",
      hideTyped: "Ocultar o que você digita",
      discard: "Descartar",
      discardIn: "Descartar as alterações em {section}",
    },
    questions: {
      removeKey: "Remover a chave de segurança “{name}”? Você não poderá mais fazer login com ela.",
      removePasskey:
        "Remover a chave de acesso “{name}”? Você não poderá mais fazer login com ela.",
      unlink: "Desvincular {name}? Você não poderá mais fazer login com essa conta.",
      disableApp: "Desativar o app autenticador? Os códigos dele deixarão de funcionar.",
      disableCodes: "Desativar os códigos de backup? Todos eles deixarão de funcionar.",
      other: "Continuar com “{name}”? Não é possível desfazer esta ação.",
      lastSecondFactor:
        "É sua última forma de verificação em duas etapas: sem ela, quem souber sua senha poderá " +
        "fazer login.",
      cancel: "Cancelar",
    },
    codes: { used: "usado" },
    reauthentication: {
      refresh: "Entre novamente",
      refreshText:
        "Faz algum tempo que você entrou. Entre novamente e esta alteração será salva automaticamente.",
      aal2: "Confirme com o segundo fator",
      aal2Text: "Depois desta etapa, a página continua sozinha.",
      pending: "Um momento …",
      elsewhere: "Usar a página de login",
    },
    verification: { text: "{address} ainda não foi confirmado.", link: "Confirmar agora" },
    flow: {
      title: "Não é possível exibir este formulário",
      invalid:
        "FlowForm não recebeu um fluxo do Kratos: `flow` não tem `ui.nodes`. Passe o fluxo que um " +
        "endpoint do Kratos respondeu e, até que ele chegue, renderize outra coisa.",
      nodeFailed: "Não é possível exibir este campo.",
      lastCredential: "É sua única forma de fazer login, por isso não pode ser removida.",
    },
  },
  messages: {
    1050001: "Alterações salvas.",
    1050002: "Vincular {provider}",
    1050003: "Desvincular {provider}",
    1050004: "Desativar o app autenticador",
    1050005: "QR code para o app autenticador",
    1050006: "{secret}",
    1050007: "Mostrar os códigos de backup",
    1050008: "Gerar novos códigos de backup",
    1050009: "{secret}",
    1050010: "Estes são seus códigos de backup. Guarde-os em um lugar seguro.",
    1050011: "Já guardei estes códigos",
    1050012: "Adicionar chave de segurança",
    1050013: "Nome da chave de segurança",
    1050014: "Usado em {used_at}",
    1050015: "Códigos de backup",
    1050016: "Desativar os códigos de backup",
    1050017: "Chave para o app autenticador, se não for possível escanear o QR code",
    1050018: "Remover a chave de segurança “{display_name}”",
    1050019: "Adicionar chave de acesso",
    1050020: "Remover a chave de acesso “{display_name}”",
    1050021: "Remover o dispositivo “{display_name}”",
    1050022: "Verificação do dispositivo",
    1050023: "Esta configuração é gerenciada pela sua organização.",
    1060001:
      "Você recuperou sua conta. Troque a senha ou configure outra forma de fazer login até " +
      "{privileged_session_expires_at}.",
    1070001: "Senha",
    1070002: "{title}",
    1070003: "Salvar",
    1070006: "Código do app",
    4000001: "{reason}",
    4000002: "Preencha este campo.",
    4000003: {
      count: "min_length",
      one: "Use pelo menos {min_length} caractere.",
      many: "Use pelo menos {min_length} de caracteres.",
      other: "Use pelo menos {min_length} caracteres.",
    },
    4000004: "O formato não é o esperado.",
    4000005: "Não é possível usar esta senha. Escolha outra.",
    4000007:
      "Outra conta já usa estes dados para fazer login, como o e-mail, o telefone ou o nome de " +
      "usuário.",
    4000008: "O código está incorreto ou expirou. Digite o que o app mostra agora.",
    4000009:
      "Falta um e-mail ou outro dado com o qual você possa fazer login. Complete seu perfil e tente " +
      "novamente.",
    4000017: {
      count: "max_length",
      one: "Use no máximo {max_length} caractere.",
      many: "Use no máximo {max_length} de caracteres.",
      other: "Use no máximo {max_length} caracteres.",
    },
    4000018: "Digite um número igual ou maior que {minimum}.",
    4000019: "Digite um número maior que {minimum}.",
    4000020: "Digite um número igual ou menor que {maximum}.",
    4000021: "Digite um número menor que {maximum}.",
    4000022: "Digite um múltiplo de {base}.",
    4000023: {
      count: "max_items",
      one: "Informe no máximo {max_items} item.",
      many: "Informe no máximo {max_items} de itens.",
      other: "Informe no máximo {max_items} itens.",
    },
    4000024: {
      count: "min_items",
      one: "Informe pelo menos {min_items} item.",
      many: "Informe pelo menos {min_items} de itens.",
      other: "Informe pelo menos {min_items} itens.",
    },
    4000025: "Há itens repetidos. Cada um só pode aparecer uma vez.",
    4000026: "Digite um valor válido.",
    4000029: "Digite o valor esperado ou marque a caixa.",
    4000030: "Este valor não é aceito aqui.",
    4000031: "Esta senha é muito parecida com seu e-mail ou nome de usuário. Escolha outra.",
    4000032: {
      count: "min_length",
      one: "A senha precisa ter pelo menos {min_length} caractere.",
      many: "A senha precisa ter pelo menos {min_length} de caracteres.",
      other: "A senha precisa ter pelo menos {min_length} caracteres.",
    },
    4000033: {
      count: "max_length",
      one: "A senha pode ter no máximo {max_length} caractere.",
      many: "A senha pode ter no máximo {max_length} de caracteres.",
      other: "A senha pode ter no máximo {max_length} caracteres.",
    },
    4000034: "Esta senha apareceu em vazamentos de dados e não é mais segura. Escolha outra.",
    4000039: "Escolha uma senha diferente da atual.",
    4000040: "Digite um e-mail válido, como nome@example.com.",
    4000041: "Digite um número de telefone válido, com o código do país, como +55.",
    4000042: "Não há nenhum dispositivo configurado para isso.",
    4000043: "A chave de segurança ou de acesso não foi aceita. Tente novamente.",
    4000044: "A assinatura do dispositivo não foi aceita. Tente novamente.",
    4010004: "Nada foi salvo. Confira o que você preencheu e tente novamente.",
    4050001: "A página ficou aberta por tempo demais. Tente novamente.",
    4050002: "Só é possível alterar um endereço por vez. Salve um de cada vez.",
  },
  reasons: {
    email: "Digite um e-mail válido, como nome@example.com.",
    tel: "Digite um número de telefone válido, com o código do país, como +55.",
    uri: "Digite um endereço da Web válido, como https://example.com.",
    date: "Digite uma data válida.",
    enum: "Escolha um dos valores permitidos.",
    denied: "O provedor não foi autorizado a compartilhar sua conta. Nada foi vinculado.",
    last_credential: "É sua única forma de fazer login, por isso não pode ser removida.",
  },
}
