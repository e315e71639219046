using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Migrations
{
    /// <summary>Spells meters as the rest of the program does, in columns and in what deleted items keep of them.</summary>
    public partial class Meters : Migration
    {
        private static readonly (string Table, string Quantity)[] Columns =
        [
            ("Runs", "Distance"), ("Runs", "Ascent"), ("Runs", "Descent"), ("Sessions", "Distance"), ("Sessions", "Ascent"),
            ("ImportedFiles", "Distance"), ("DeletedItems", "Distance"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Spell(migrationBuilder, "Metres", "Meters");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Spell(migrationBuilder, "Meters", "Metres");

        private static void Spell(MigrationBuilder migrationBuilder, string from, string to)
        {
            foreach (var (table, quantity) in Columns)
            {
                migrationBuilder.RenameColumn(name: quantity + from, table: table, newName: quantity + to);
            }

            // A quotation mark that a runner wrote stands escaped in JSON: only names of members are met.
            migrationBuilder.Sql($"""UPDATE DeletedItems SET ContentJson = replace(ContentJson, '"{from}":', '"{to}":')""");
        }
    }
}
