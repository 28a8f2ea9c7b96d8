/** Every text of the reporting screens. */
export const t = {
  list: {
    title: 'Informes mensuales', noun: ['informe', 'informes'], month: 'Mes', number: 'Número', state: 'Estado', assembled: 'Preparado', signed: 'Firmado',
    create: 'Preparar informe', emptyTitle: 'Todavía no hay informes', emptyText: 'El primer día hábil de cada mes se prepara solo el informe del mes anterior. También puede preparar ahora el de cualquier mes.',
  },
  open: { title: 'Preparar el informe de un mes', month: 'Mes del informe', help: 'Se reúnen las cifras de los módulos instalados en un borrador que usted puede editar. Si el mes ya tiene informe, se abre.', action: 'Preparar', missing: 'Elija un mes.' },
  states: { DRAFT: 'Borrador', REVIEW: 'En revisión', OBSERVED: 'Observado', APPROVED: 'Aprobado', SIGNED: 'Firmado', RECEIVED: 'Recibido', RETURNED: 'Devuelto con observaciones' },
  record: {
    back: 'Informes mensuales', draftSubtitle: 'Sin número hasta la firma', preview: 'Vista previa', frame: (title) => `Vista previa: ${title}`, texts: 'Editar textos', write: 'Las cifras ya están reunidas. Complete los antecedentes, dificultades, conclusiones y recomendaciones antes de firmar.', refresh: 'Actualizar cifras', sign: 'Firmar y enviar', again: 'Enviar otra vez por correo', correct: 'Preparar corrección', openCorrection: 'Abrir corrección', openSuccessor: 'Abrir el nuevo informe',
    standings: { REPLACED: 'Reemplazado', VOID: 'Anulado' }, voided: (who, when) => `${who ?? ''} anuló este documento el ${when}. Ya no tiene efecto. Motivo:`.trim(), replaced: (number) => `Lo reemplaza el ${number}. Este conserva su número y su archivo.`, correcting: 'Ya hay una corrección en preparación. Al firmarla, reemplazará a este documento.',
    pdf: 'Descargar PDF', docx: 'Descargar Word', xlsx: 'Descargar Excel',
    refreshed: 'Las cifras están al día.', resent: 'El informe salió otra vez a la Alcaldía.',
    returned: (who) => `${who || 'La Alcaldía'} lo devolvió con observaciones:`, received: (who, when) => `${who} acusó recibo ${when}.`,
    assembled: 'Cifras reunidas', signedAt: 'Firmado', signedBy: 'Firmado por', hash: 'Huella del PDF (SHA-256)', edition: 'Edición', delivery: 'Envío', to: 'Enviado a', answered: 'Respondido', answeredBy: 'Respondido por',
  },
  sign: {
    title: (month) => `Firmar el ${month}`, lead: 'Al firmar ocurrirá lo siguiente:',
    steps: (to) => ['El informe recibe el siguiente número correlativo de la oficina.', 'Sus cifras y textos quedan fijos: no se podrán cambiar, solo corregir con un informe nuevo.', 'Se guarda el PDF definitivo con su huella digital.', to.length ? `Se envía por correo a ${to.join(', ')} y aparece en la bandeja de la Alcaldía.` : 'Aparece en la bandeja de la Alcaldía.'],
    empty: (names) => `Quedan sin texto: ${names}. Se imprimirá «Sin información registrada».`, difficulties: 'Dificultades', conclusions: 'Conclusiones', action: 'Firmar, numerar y enviar', working: 'Firmando…', done: (number) => `Se firmó el ${number}.`,
  },
  edit: {
    title: 'Textos del informe', reference: 'Referencia', referenceHelp: 'Documentos a los que responde el informe. Si queda vacía, no se imprime.',
    background: 'Antecedentes', difficulties: 'Dificultades', conclusions: 'Conclusiones', recommendations: 'Recomendaciones', paragraphs: 'Cada línea es un párrafo.',
  },
  ready: {
    unapproved: 'Antes de firmar, otra persona debe aprobarlo: en los ajustes del informe su oficina lo pidió así. Quien lo redactó no lo aprueba.',
    missing: (names) => `Todavía no se puede firmar: en los datos de la oficina falta completar ${names}.`, fill: 'Completar los datos', ask: 'Pídalo a quien administra Pregón.',
    unverifiable: 'Pregón no tiene todavía una dirección pública. Si firma ahora, el documento llevará su código de verificación, pero ningún enlace ni código QR, y así quedará para siempre.', unverifiableYet: 'Pregón no tiene todavía una dirección pública: el documento firmado no llevaría enlace ni código QR.', address: 'Registrar la dirección pública', addressPath: 'Se registra en Administración, Numeración, Dirección pública.',
    unprintable: 'El papel no tiene letra para algunos caracteres. Se imprimirá un signo en su lugar, salvo que los corrija donde se escribieron y actualice las cifras:', characters: (text, which) => `«${text}» (${which})`,
    returned: (number, who) => `Corrige el ${number}, que ${who || 'la Alcaldía'} devolvió con estas observaciones:`, tell: 'Cuente en los antecedentes qué se hizo con cada una.',
  },
  making: { title: 'Preparando el informe…', text: 'Se reúnen sus cifras, gráficos y fotografías.' },
  settings: {
    title: 'Ajustes del informe', text: 'A quiénes llega el informe mensual y cuándo.', saved: 'Se guardaron los ajustes del informe.',
    recipients: 'Destinatarios adicionales', recipientsHelp: 'Correos que reciben el informe firmado, además de los usuarios con el rol Alcaldía. Presione Enter después de cada uno.',
    notMail: (text) => `«${text}» no es una dirección de correo.`,
    unsigned: 'Enviar también el borrador sin firma', unsignedHelp: 'El primer día hábil del mes, a las 07:00, la Alcaldía y los destinatarios reciben el borrador marcado BORRADOR.',
    approval: 'Exigir la aprobación de otra persona antes de firmar', approvalHelp: 'Quien redactó o actualizó el informe no puede aprobarlo. También puede aprobarlo alguien sin usuario, con un enlace personal que se pide en el informe.',
    schedule: 'El borrador de cada mes se prepara solo el primer día hábil del mes siguiente, a las 07:00, y se avisa por correo a la jefatura de la oficina.',
  },
  received: {
    title: 'Informes recibidos', lead: 'Informes firmados por la oficina, para leer y responder.', unread: 'Por leer', read: 'Recibido', returned: 'Devuelto', acknowledge: 'Acusar recibo', giveBack: 'Devolver con observaciones',
    acknowledged: 'Se registró su acuse de recibo.', returnedDone: 'El informe volvió a la oficina con sus observaciones.', emptyTitle: 'No hay informes por leer', emptyText: 'Aquí llegan los informes mensuales cuando la oficina los firma.', back: 'Informes recibidos',
    returnTitle: 'Devolver con observaciones', returnText: 'La oficina recibirá sus observaciones y preparará un informe corregido con número nuevo. Este quedará archivado como devuelto.', remarks: 'Observaciones', remarksMissing: 'Escriba qué se debe corregir.', yours: 'Sus observaciones:',
  },
};
