-- Rows that go out in bulk are made into JSON by Postgres; their times look as everywhere else.
CREATE FUNCTION iso(t timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT to_char(t AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;
REVOKE ALL ON FUNCTION iso(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION iso(timestamptz) TO variorum_app, variorum_system;
