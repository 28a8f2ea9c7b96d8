// ProseMirror, as much of it as the office's texts need; loaded only where one is written.
export { EditorState, Plugin } from 'prosemirror-state';
export { EditorView } from 'prosemirror-view';
export { DOMParser, DOMSerializer, Schema } from 'prosemirror-model';
export { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
export { history, redo, undo } from 'prosemirror-history';
export { keymap } from 'prosemirror-keymap';
export { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
