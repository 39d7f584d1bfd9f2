<?xml version="1.0" encoding="utf-8"?>
<!--
  Roles: of a form that gives them (fields of group "role" under one legend), and as words of a row.
  give-roles   the whole form of roles: button; fields before the council as they come
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="form" mode="give-roles">
    <xsl:param name="button"/>
    <form method="post" action="{@action}" novalidate="novalidate">
      <xsl:apply-templates select="." mode="hidden"/>
      <xsl:apply-templates select="field[not(@group) and @name != 'delegation']"/>
      <xsl:call-template name="ticks">
        <xsl:with-param name="fields" select="field[@group = 'role']"/>
        <xsl:with-param name="legend">Roles</xsl:with-param>
        <xsl:with-param name="hint">Choose all that apply</xsl:with-param>
      </xsl:call-template>
      <xsl:apply-templates select="field[@name = 'delegation']"/>
      <xsl:apply-templates select="." mode="buttons"><xsl:with-param name="button" select="$button"/></xsl:apply-templates>
    </form>
  </xsl:template>

  <!-- Asked for by all roles but one: whoever leaves it out is told so. -->
  <xsl:template match="field[@name = 'authority']" mode="label"><xsl:value-of select="label"/></xsl:template>

  <!-- broker, Kent County Council -->
  <xsl:template match="role" mode="role-of">
    <xsl:apply-templates select="role" mode="words"/>
    <xsl:text>, </xsl:text>
    <xsl:apply-templates select="." mode="body"/>
  </xsl:template>

  <xsl:template match="role" mode="body">
    <xsl:choose>
      <xsl:when test="body_name"><xsl:value-of select="body_name"/></xsl:when>
      <xsl:otherwise>this service</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
