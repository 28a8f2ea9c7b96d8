-- What the office says of each file. Name, type, size and who sent it never change and stand here, too, so that the
-- archive is listed and sorted from one table.
CREATE TABLE core_media_item (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  media       VARCHAR(64)   NOT NULL UNIQUE REFERENCES core_media (id),
  kind        VARCHAR(10)   NOT NULL,
  name        VARCHAR(255)  NOT NULL,
  type        VARCHAR(100)  NOT NULL,
  bytes       BIGINT        NOT NULL,
  created_at  TIMESTAMP     NOT NULL,
  created_by  VARCHAR(120)  NOT NULL,
  title       VARCHAR(200)  NOT NULL,
  caption     VARCHAR(3000) NOT NULL,
  creator     VARCHAR(200)  NOT NULL,
  credit      VARCHAR(200)  NOT NULL,
  copyright   VARCHAR(200)  NOT NULL,
  usage_terms VARCHAR(1000) NOT NULL,
  -- a word or a person each line
  keywords    VARCHAR(3000) NOT NULL,
  created_on  DATE,
  place       VARCHAR(200)  NOT NULL,
  event       VARCHAR(200)  NOT NULL,
  persons     VARCHAR(3000) NOT NULL,
  alt_text    VARCHAR(1000) NOT NULL,
  search_key  VARCHAR(8000) NOT NULL,
  version     INTEGER       NOT NULL
);
CREATE INDEX core_media_item_created ON core_media_item (created_at, id);
CREATE INDEX core_media_item_created_down ON core_media_item (created_at DESC, id DESC);

INSERT INTO core_media_item (media, kind, name, type, bytes, created_at, created_by, title, caption, creator, credit, copyright,
    usage_terms, keywords, place, event, persons, alt_text, search_key, version)
  SELECT id, CASE WHEN type LIKE 'image/%' THEN 'IMAGE' WHEN type LIKE 'audio/%' THEN 'AUDIO' WHEN type LIKE 'video/%' THEN 'VIDEO' ELSE 'DOCUMENT' END,
    name, type, bytes, created_at, created_by, '', '', '', '', '', '', '', '', '', '', '', LOWER(name), 1
  FROM core_media;
