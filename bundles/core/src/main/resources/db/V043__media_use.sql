-- Which records use a file: who may read one of them may see the file. Who sent it is noted as core.user.
CREATE TABLE core_media_use (
  media     VARCHAR(64) NOT NULL REFERENCES core_media (id),
  kind      VARCHAR(60) NOT NULL,
  record_id BIGINT      NOT NULL,
  PRIMARY KEY (media, kind, record_id)
);
