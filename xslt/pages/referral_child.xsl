<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">The child: <xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="referral" mode="crumbs"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="referral" mode="caption"/>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4">Who is it about?</h1>
    <xsl:apply-templates select="referral" mode="steps"/>
    <form method="post" action="{form/@action}" novalidate="novalidate">
      <xsl:apply-templates select="form" mode="hidden"/>
      <xsl:for-each select="form/field[@group = 'child' and starts-with(@name, 'age.')]">
        <xsl:variable name="row" select="@row"/>
        <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
            <xsl:choose>
              <xsl:when test="$row = 1 and count(../field[starts-with(@name, 'age.')]) = 1">The child</xsl:when>
              <xsl:when test="$row = 1">The lead child, whose home counts</xsl:when>
              <xsl:otherwise>Child <xsl:value-of select="$row"/></xsl:otherwise>
            </xsl:choose>
          </legend>
          <h2 class="govuk-heading-s">Providers see</h2>
          <xsl:apply-templates select="../field[@row = $row and @group = 'child']"/>
          <div class="dps-box">
            <h2 class="govuk-heading-s">Only your council sees</h2>
            <p class="govuk-body dps-small">Kept apart. All of it may stay empty; a case reference is enough to find the child again.</p>
            <xsl:apply-templates select="../field[@row = $row and @group = 'identity']"/>
            <xsl:if test="$row = 1">
              <xsl:apply-templates select="../field[@name = 'postcode']"/>
            </xsl:if>
          </div>
          <xsl:apply-templates select="../field[@row = $row and @group = 'remove']"/>
        </fieldset>
      </xsl:for-each>
      <xsl:apply-templates select="form" mode="buttons"/>
    </form>
  </xsl:template>

  <!-- Age and gender may stay empty only where there is no child. -->
  <xsl:template match="field[starts-with(@name, 'age.') or starts-with(@name, 'gender.')]" mode="label"><xsl:value-of select="label"/></xsl:template>

  <!-- A postcode that is saved is never shown again, only replaced. -->
  <xsl:template match="field[@name = 'postcode']" mode="label">
    <xsl:choose>
      <xsl:when test="/page/referral/home = 1">Another home postcode, to replace the one that is saved (optional)</xsl:when>
      <xsl:when test="/page/referral/location = 'none'"><xsl:value-of select="label"/> (optional)</xsl:when>
      <xsl:otherwise><xsl:value-of select="label"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
