// Every text of the directory's screens.
export const t = {
  title: 'Directorio', facts: 'Datos y cargos', noun: ['institución', 'instituciones'], search: 'Nombre o siglas',
  name: 'Nombre', acronym: 'Siglas', kind: 'Tipo', scope: 'Ámbito', place: 'Lugar', address: 'Dirección', phone: 'Teléfono', email: 'Correo', website: 'Página web', notes: 'Notas', verified: 'Verificada',
  active: 'Activa', inactive: 'Desactivada', never: 'Nunca', department: 'Departamento',
  views: { active: 'Activas', stale: 'Sin verificar en 6 meses', inactive: 'Desactivadas' },
  filters: { stale: 'Sin verificar desde', state: 'Estado', onlyActive: 'Solo activas', wholeCountry: 'Todo el país', both: 'Activas y desactivadas', onlyInactive: 'Solo desactivadas' },
  create: 'Nueva institución', import: 'Importar desde un archivo', edit: 'Editar',
  empty: 'El directorio está vacío', emptyText: 'Aquí van las instituciones con las que trata la oficina y quién ocupa cada cargo. Importe una lista o registre la primera.', emptyReader: 'Aquí aparecerán las instituciones con las que trata la oficina y quién ocupa cada cargo.',
  verifyShort: 'Confirmar datos', verifiedToday: (n) => (n === 1 ? 'Quedó verificada con fecha de hoy.' : `${n} instituciones quedaron verificadas con fecha de hoy.`),
  verifySome: (done, all) => `Se verificaron ${done} de ${all}. Las demás cambiaron mientras tanto: revíselas.`,
  deactivate: 'Desactivar', deactivateAsk: (name) => `¿Desactivar ${name}?`, deactivateText: 'Dejará de aparecer en las listas y al elegir instituciones. Su historia se conserva y podrá reactivarla.', deactivated: 'Se desactivó.',
  activate: 'Reactivar', activated: 'Está activa otra vez.',
  form: {
    edit: 'Editar institución', register: 'Registrar institución', registered: 'Se registró la institución.', who: 'La institución', reach: 'Cómo comunicarse', more: 'Otros datos',
    nameHelp: 'Completo, como en los documentos.', place: 'Distrito', placeHelp: 'Escriba el distrito o su código UBIGEO. Déjelo vacío si está fuera del Perú.',
    phoneHelp: 'Por ejemplo (084) 281020 anexo 12.', websiteHelp: 'Completa, desde https://.', verified: 'Datos verificados el', verifiedHelp: 'El último día en que alguien comprobó que todo esto es cierto.', notesHelp: 'Lo que la oficina debe saber al tratar con ella.',
  },
  posts: {
    title: 'Cargos y titulares', noun: ['cargo', 'cargos'], post: 'Cargo', holder: 'Titular', since: 'Desde', until: 'Hasta', contact: 'Contacto', vacant: 'Vacante', suppressed: 'Suprimido',
    create: 'Agregar cargo', register: 'Registrar cargo', registered: 'Se registró el cargo.', edit: 'Editar cargo', appoint: 'Designar titular', appointTo: (post) => `Designar: ${post}`, vacate: 'Registrar cese', vacateOf: (holder) => `Cese de ${holder}`, past: 'Ver titulares', pastOf: (post) => `Titulares: ${post}`,
    empty: 'Sin cargos registrados', emptyText: 'Agregue los cargos con los que trata la oficina: quien los ocupe podrá cambiar y el cargo seguirá.',
    name: 'Nombre del cargo', nameHelp: 'Por ejemplo Alcalde provincial.', treatment: 'Tratamiento', treatmentHelp: 'Cómo se le dirige un documento: Señor, Ingeniera, Monseñor.', email: 'Correo del cargo', phone: 'Teléfono del cargo', stays: 'El institucional: se queda cuando cambia el titular.', ownEmail: 'Correo personal', ownPhone: 'Teléfono personal', goes: 'De la persona: quien venga después no lo hereda.', kept: (ways) => `Se conserva lo que es del cargo: ${ways}.`, position: 'Orden', positionHelp: 'Los números bajos van primero.', isActive: 'El cargo existe',
    who: 'Nombres y apellidos', startsOn: 'Desde el', endsOn: 'Hasta el', endsHelp: 'Vacío si no tiene fecha de término.', replaces: (holder, since) => `Hoy lo ocupa ${holder}, desde el ${since}. Si su periodo no tiene fecha de término, acabará el día anterior.`,
    lastDay: 'Último día en el cargo', lastDayHelp: 'Desde el día siguiente el cargo queda vacante.',
    appointed: 'Se registró la designación.', vacated: 'Se registró el cese.', correct: 'Corregir', correctTitle: 'Corregir periodo', remove: 'Quitar', removeAsk: (name) => `¿Quitar a ${name} de este cargo?`, removeText: 'Úselo solo si se registró por error. Para un cese, registre la fecha.', removed: 'Se quitó el periodo registrado por error.', noneEver: 'Nadie ha ocupado este cargo todavía.', today: 'a la fecha', close: 'Cerrar',
  },
  importTitle: 'Importar al directorio',
};
