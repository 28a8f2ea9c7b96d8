package org.pregon.bench.floor;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.pregon.core.text.SpanishText;

/** The statements of the directory, as short as MyBatis lets them be. */
public interface InstitutionMapper {
    String COLUMNS = "SELECT id, name, acronym, kind, scope, ubigeo, address, phone, email, website, notes,"
            + " CASE WHEN verified_key = '' THEN NULL ELSE verified_key END AS verified_on, active, import_id, version"
            + " FROM directory_institution ";

    @Select(COLUMNS + "WHERE id = #{id}")
    Institution get(long id);

    /** Derby would sort the whole table otherwise. */
    String BY_NAME = COLUMNS + "--DERBY-PROPERTIES index=directory_institution_name\n";

    @Select(BY_NAME + "WHERE active = TRUE ORDER BY name_key, id FETCH FIRST #{rows} ROWS ONLY")
    List<Institution> first(int rows);

    @Select(BY_NAME + "WHERE active = TRUE AND name_key >= #{key} AND (name_key > #{key} OR id > #{id})"
            + " ORDER BY name_key, id FETCH FIRST #{rows} ROWS ONLY")
    List<Institution> after(@Param("key") String key, @Param("id") long id, @Param("rows") int rows);

    @Select(COLUMNS + "WHERE search_key LIKE #{first} AND search_key LIKE #{second} AND active = TRUE"
            + " ORDER BY name_key, id FETCH FIRST #{rows} ROWS ONLY")
    List<Institution> search(@Param("first") String first, @Param("second") String second, @Param("rows") int rows);

    @Insert("INSERT INTO directory_institution (name, name_key, search_key, kind, scope, ubigeo, verified_key, active, version)"
            + " VALUES (#{row.name}, #{row.key}, #{row.key}, #{row.kind}, #{row.scope}, #{row.ubigeo}, '', TRUE, 1)")
    @Options(useGeneratedKeys = true, keyProperty = "row.id", keyColumn = "ID")
    void insert(@Param("row") Draft row);

    /** What is inserted; MyBatis writes the new id into it. */
    final class Draft {
        private long id;
        private final String name;
        private final String kind;
        private final String scope;
        private final String ubigeo;

        Draft(Institution row) {
            name = row.name();
            kind = row.kind();
            scope = row.scope();
            ubigeo = row.ubigeo();
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public String getName() {
            return name;
        }

        public String getKey() {
            return SpanishText.sortKey(name);
        }

        public String getKind() {
            return kind;
        }

        public String getScope() {
            return scope;
        }

        public String getUbigeo() {
            return ubigeo;
        }
    }
}
