<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="referral/here" mode="plain"/>: <xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="referral" mode="crumbs"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="referral" mode="caption"/>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4"><xsl:apply-templates select="referral/here" mode="question"/></h1>
    <xsl:apply-templates select="referral" mode="steps"/>
    <form method="post" action="{form/@action}" novalidate="novalidate">
      <xsl:apply-templates select="form" mode="hidden"/>
      <xsl:if test="form/field[@group = 'text']">
        <xsl:call-template name="table">
          <xsl:with-param name="id">lines</xsl:with-param>
          <xsl:with-param name="caption"><xsl:apply-templates select="referral/here" mode="plain"/>: <xsl:value-of select="count(form/field[@group = 'text'])"/></xsl:with-param>
          <xsl:with-param name="wide" select="true()"/>
          <xsl:with-param name="head">
            <tr>
              <th scope="col"><xsl:value-of select="form/field[@group = 'text']/label"/></th>
              <xsl:if test="form/field[@group = 'whose']"><th scope="col">Whose words</th></xsl:if>
              <xsl:if test="form/field[@group = 'must']"><th scope="col">Kind</th></xsl:if>
              <xsl:if test="form/field[@group = 'marks']"><th scope="col">Marks</th></xsl:if>
              <th scope="col">Remove</th>
            </tr>
          </xsl:with-param>
          <xsl:with-param name="body"><xsl:apply-templates select="form/field[@group = 'text']" mode="line"/></xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:apply-templates select="form/field[@name = 'more']"/>
      <xsl:apply-templates select="form" mode="buttons"/>
    </form>
  </xsl:template>

  <xsl:template match="here" mode="question">
    <xsl:choose>
      <xsl:when test=". = 'outcomes'">What should be different?</xsl:when>
      <xsl:when test=". = 'needs'">What does the child need?</xsl:when>
      <xsl:otherwise>What else matters?</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One line in the table: every cell a control, named for those who cannot see its column. -->
  <xsl:template match="field" mode="line">
    <xsl:variable name="row" select="@row"/>
    <xsl:variable name="number" select="position()"/>
    <tr class="dps-entry">
      <td><xsl:apply-templates select="." mode="cell"><xsl:with-param name="number" select="$number"/></xsl:apply-templates></td>
      <xsl:for-each select="../field[@row = $row and @group != 'text']">
        <td data-label="{label}"><xsl:apply-templates select="." mode="cell"><xsl:with-param name="number" select="$number"/></xsl:apply-templates></td>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <xsl:template match="field" mode="cell">
    <xsl:param name="number"/>
    <xsl:if test="@widget != 'tick'">
      <label class="govuk-visually-hidden" for="{@name}"><xsl:value-of select="label"/>, line <xsl:value-of select="$number"/></label>
    </xsl:if>
    <xsl:apply-templates select="error"/>
    <xsl:apply-templates select="." mode="control"/>
    <xsl:if test="@widget = 'prose' and most">
      <div id="{@name}-info" class="govuk-visually-hidden">You can enter up to <xsl:value-of select="most"/> characters</div>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
