/** Every text of the calendar's screens. */
export const t = {
  sections: { label: 'Secciones del calendario', agenda: 'Agenda', list: 'Actividades', civic: 'Calendario cívico' },
  agenda: {
    title: 'Calendario', print: 'Imprimir', subscribe: 'Suscribirse al calendario público', printTitle: (office) => `Calendario de actividades · ${office}`,
    legend: 'Signos y colores', planned: 'Programada', underWay: 'En ejecución', done: 'Concluida', evaluated: 'Evaluada', late: 'Atrasada', civic: 'Fecha cívica',
    moved: (title, when) => `«${title}» pasó al ${when}.`, movedBack: (title) => `«${title}» volvió a su fecha.`,
    stale: 'Otra persona cambió esta actividad. Se muestra como quedó.',
  },
  subscribe: {
    title: 'Calendario público', text: 'Con esta dirección, cualquier teléfono o programa de calendario muestra las fechas cívicas y las actividades públicas, y se actualiza solo. No pide contraseña.',
    address: 'Dirección para suscribirse', copy: 'Copiar dirección', copied: 'Se copió la dirección.', failed: 'No se pudo copiar. Selecciónela y cópiela.', download: 'Descargar archivo .ics',
  },
  list: {
    title: 'Actividades', noun: ['actividad', 'actividades'], search: 'Título, lugar, responsable o institución', create: 'Nueva actividad',
    columns: { title: 'Actividad', when: 'Cuándo', kind: 'Tipo', place: 'Lugar', responsible: 'Responsable', state: 'Estado' },
    filters: { state: 'Estado', kind: 'Tipo', from: 'Desde', to: 'Hasta', responsible: 'Responsable', late: 'Atrasadas', isPublic: 'En el calendario público' },
    yes: 'Sí', no: 'No', onlyLate: 'Solo atrasadas',
    views: { all: 'Todas', open: 'Por hacer', late: 'Atrasadas', waiting: 'Por evaluar' },
    emptyTitle: 'Todavía no hay actividades', emptyText: 'Aquí va lo que la oficina programa, ejecuta y evalúa: ceremonias, entrevistas, campañas. De aquí sale el informe mensual.',
  },
  late: (when) => `Terminó ${when} y todavía no está concluida.`, lateState: 'Atrasada',
  record: {
    back: 'Actividades', edit: 'Editar', evidence: 'Evidencias', cancelled: 'Se canceló por este motivo:', allDay: 'todo el día',
    facts: { kind: 'Tipo', when: 'Cuándo', place: 'Lugar', ubigeo: 'Distrito', responsible: 'Responsable', participants: 'Participantes', institution: 'Institución relacionada', description: 'Descripción', isPublic: 'Calendario público', result: 'Resultado', evaluation: 'Evaluación', updated: 'Último cambio' },
    shown: 'Aparece', hidden: 'No aparece',
  },
  step: {
    done: (state) => `La actividad quedó ${state.toLowerCase()}.`, missing: 'Complete este dato.', back: 'Volver',
    help: {
      DONE: 'Qué se logró, cuántas personas asistieron. Sale en el informe mensual.',
      EVALUATED: 'Qué salió bien, qué se debe mejorar. Al evaluarla, su registro se cierra.',
      CANCELLED: 'Sale en el informe mensual como dificultad. La actividad no se borra y se puede volver a programar.',
    },
  },
  form: {
    newTitle: 'Nueva actividad', editTitle: 'Editar actividad', save: 'Registrar actividad',
    what: 'Qué', when: 'Cuándo', where: 'Dónde y con quién', details: 'Detalle',
    title: 'Título', kind: 'Tipo', allDay: 'Dura todo el día', start: 'Inicio', end: 'Fin', endHelp: 'Si no lo sabe, déjelo vacío: se anota una hora.', endDayHelp: 'Si dura un solo día, déjelo vacío.',
    before: 'Termina antes de empezar.', place: 'Lugar', ubigeo: 'Distrito', ubigeoHelp: 'Escriba el distrito, la provincia o su código UBIGEO.',
    responsible: 'Responsable', responsibleHelp: 'Quién responde por que se haga.', participants: 'Participantes', institution: 'Institución relacionada', institutionHelp: 'Del directorio: con quién se organiza o a quién se visita.',
    description: 'Descripción', isPublic: 'Mostrar en el calendario público', isPublicHelp: 'Cualquiera verá su título, fecha, lugar y descripción. Nunca el responsable ni los participantes.',
  },
  evidence: {
    emptyTitle: 'Sin evidencias', emptyText: 'Adjunte fotografías, actas o listas de asistencia. Las fotografías salen en los anexos del informe mensual.',
    add: 'Agregar evidencia', file: 'Archivo', choose: 'Elegir archivo', original: 'Descargar el original', fileHelp: 'Fotografía, PDF, Word, Excel, audio o video. Sin archivo, queda anotado un documento que se guarda en otro lugar.',
    caption: 'Descripción', captionHelp: 'Lo que se ve o lo que es: sale al pie de la fotografía.', credit: 'Crédito', creditHelp: 'Quién tomó la fotografía.', missing: 'Describa la evidencia.',
    editTitle: 'Editar evidencia', save: 'Guardar', attach: 'Agregar evidencia', cancel: 'Cancelar', saved: 'Se guardó la evidencia.', added: 'Se agregó la evidencia.',
    options: (caption) => `Opciones de «${caption}»`, edit: 'Editar', earlier: 'Mover antes', later: 'Mover después', remove: 'Quitar', removed: (caption) => `Se quitó «${caption}».`, open: 'Abrir', elsewhere: 'Documento sin archivo', count: (n) => (n === 1 ? '1 evidencia' : `${n} evidencias`),
  },
  civic: {
    title: 'Calendario cívico', lead: (place) => place, year: 'Año', previous: 'Año anterior', next: 'Año siguiente', search: 'Buscar una fecha', kind: 'Tipo', scope: 'Ámbito', month: 'Mes', place: 'Lugar',
    all: 'Todos', wholeYear: 'Todo el año', here: 'Lo que se celebra aquí', everywhere: 'Todo el país', filters: 'Filtros del calendario cívico',
    count: (n, year) => (n === 1 ? `1 fecha en ${year}` : `${n} fechas en ${year}`), holiday: 'No laborable', anniversary: (n) => `${n}.º aniversario`, deadline: 'Plazo', until: 'hasta el',
    rule: 'Regla', source: 'Base', unsourced: 'Sin norma registrada', plan: 'Programar', planLabel: (name) => `Programar una actividad por «${name}»`,
    emptyTitle: 'No hay fechas con esos filtros', emptyText: 'Quite un filtro o muestre las fechas de todo el país.', weekly: 'Cada semana', print: 'Imprimir', printed: (office, year) => `Calendario cívico ${year} · ${office}`,
    marks: { VL: 'Leído en la norma', VT: 'Leído en una copia completa de la norma', VP: 'Fuente secundaria', U: 'Por confirmar' },
  },
};
