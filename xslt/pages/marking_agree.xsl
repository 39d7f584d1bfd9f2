<?xml version="1.0" encoding="utf-8"?>
<!-- All lone marks side by side, and the agreed mark with its reason. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="marking" mode="headline"/>: <xsl:value-of select="marking/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/marking</xsl:with-param>
      <xsl:with-param name="label">Marking</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="label"><xsl:value-of select="marking/reference"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="marking" mode="headline">
    <xsl:choose>
      <xsl:when test="phase = 'agreeing' and state = 'opened'">Agree the marks</xsl:when>
      <xsl:when test="phase = 'done'">All marks are agreed</xsl:when>
      <xsl:when test="phase = 'nothing'">There is nothing to mark</xsl:when>
      <xsl:when test="phase = 'naming' and undeclared = 0">More evaluators are needed</xsl:when>
      <xsl:when test="state != 'opened'">Marking is over</xsl:when>
      <xsl:otherwise>Others have still to mark</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="marking/reference"/>, <xsl:value-of select="marking/title"/></span>
    <h1 class="govuk-heading-l"><xsl:apply-templates select="marking" mode="headline"/></h1>
    <xsl:choose>
      <xsl:when test="form">
        <xsl:call-template name="why"><xsl:with-param name="of">outcomes</xsl:with-param><xsl:with-param name="referral" select="marking/referral"/></xsl:call-template>
        <p class="govuk-body">Talk about each answer, then one of you records the mark that you agree and why. The bidder reads the reason.</p>
        <form method="post" action="{form/@action}" novalidate="novalidate">
          <xsl:apply-templates select="form" mode="hidden"/>
          <xsl:apply-templates select="answer"/>
          <xsl:apply-templates select="form" mode="buttons"><xsl:with-param name="button">Record agreed marks</xsl:with-param></xsl:apply-templates>
        </form>
      </xsl:when>
      <xsl:when test="lone or agreed">
        <xsl:apply-templates select="answer"/>
        <xsl:if test="marking/phase = 'done' and marking/state = 'opened'">
          <p class="govuk-body">The broker works out the result now. If an answer was misread, you can <a class="govuk-link" href="/marking/{marking/referral}/again">mark all answers again</a>; these marks stay on record.</p>
        </xsl:if>
      </xsl:when>
      <xsl:when test="marking/phase = 'nothing'"><p class="govuk-body">No bid came that counts.</p></xsl:when>
      <xsl:otherwise>
        <p class="govuk-body">You see each other’s marks when all have marked. <xsl:if test="marking/state = 'opened'"><a class="govuk-link" href="/marking/{marking/referral}">Look at your marks</a></xsl:if></p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="answer">
    <section aria-labelledby="answer-{id}">
      <h2 class="govuk-heading-m" id="answer-{id}"><xsl:value-of select="establishment"/></h2>
      <xsl:call-template name="details">
        <xsl:with-param name="summary">The written answer</xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="method" mode="prose"/></xsl:with-param>
      </xsl:call-template>
      <xsl:if test="../lone[bid = current()/id] or ../agreed[bid = current()/id]">
        <xsl:call-template name="table">
          <xsl:with-param name="id">marks-<xsl:value-of select="id"/></xsl:with-param>
          <xsl:with-param name="caption">Marks for <xsl:value-of select="establishment"/></xsl:with-param>
          <xsl:with-param name="look">hidden</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Evaluator</th><th scope="col" class="dps-number">Mark</th><th scope="col">Reason</th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <xsl:for-each select="../lone[bid = current()/id]">
              <tr><th scope="row"><xsl:value-of select="person"/></th><td class="dps-number"><xsl:apply-templates select="mark" mode="whole"/></td><td><xsl:value-of select="reason"/></td></tr>
            </xsl:for-each>
            <xsl:for-each select="../agreed[bid = current()/id]">
              <tr class="dps-total">
                <th scope="row">
                  <xsl:choose>
                    <xsl:when test="round = ../marking/round">Agreed</xsl:when>
                    <xsl:otherwise>Agreed before, round <xsl:value-of select="round"/></xsl:otherwise>
                  </xsl:choose>
                  <br/><span class="dps-quiet govuk-!-font-weight-regular">recorded by <xsl:value-of select="person"/></span>
                </th>
                <td class="dps-number"><xsl:apply-templates select="mark" mode="whole"/></td><td><xsl:value-of select="reason"/></td>
              </tr>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:apply-templates select="../form/field[@row = current()/id]"/>
    </section>
  </xsl:template>

  <!-- 4 rather than 4.00: marks are whole -->
  <xsl:template match="mark" mode="whole">
    <xsl:choose>
      <xsl:when test=". mod 100 = 0"><xsl:value-of select=". div 100"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What is left empty can be marked later, so nothing is called optional. -->
  <xsl:template match="field" mode="label"><xsl:value-of select="label"/></xsl:template>

  <xsl:template match="field[@widget = 'choice']" mode="control">
    <xsl:apply-templates select="." mode="choice"><xsl:with-param name="inline" select="true()"/></xsl:apply-templates>
  </xsl:template>

</xsl:stylesheet>
